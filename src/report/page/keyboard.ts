import { readSetting, writeSetting } from "./saved-state";
import { byId, make } from "./dom";

/** A shortcut: the key as `KeyboardEvent.key` names it, with `Ctrl+` where it is held. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly shown: string;
  readonly what: string;
  /** Also where a text is being typed, which is taken over first. */
  readonly inFields?: true;
  readonly run: () => void;
}

/** Keys that the parts of the page handle themselves, for the help. */
const ownKeys: readonly [shown: string, what: string][] = [
  ["Tab", "next part of the page"],
  ["↑ ↓", "next and previous unit, pair, finding or section, in the part that has the focus"],
  ["← →", "next and previous term of the unit; it is shown with its details"],
  ["Enter", "in the list of terms: to the decision; in the list of findings: to the unit"],
  ["Esc", "closes the tip; leaves a field, the search or a term"],
];

/** Runs shortcuts and lists them in the help. Those without Ctrl can be turned off (WCAG 2.1.4) and rest in fields. */
export function createKeyboard(shortcuts: readonly Shortcut[]): void {
  const switchBox = byId<HTMLInputElement>("single-keys");
  switchBox.checked = readSetting("single-keys") !== "off";
  switchBox.addEventListener("change", () => writeSetting("single-keys", switchBox.checked ? "on" : "off"));
  byId("help-keys").append(
    ...[...ownKeys, ...shortcuts.map(({ shown, what }): [string, string] => [shown, what])].map(([shown, what]) =>
      make(
        "tr",
        {},
        make("td", {}, ...shown.split(" ").flatMap((key) => [make("kbd", {}, key), " "])),
        make("td", {}, what),
      ),
    ),
  );
  const byKey = new Map(shortcuts.flatMap((shortcut) => shortcut.keys.map((key) => [key, shortcut] as const)));
  addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
    const name = event.ctrlKey ? `Ctrl+${event.key}` : event.key;
    const shortcut = byKey.get(name);
    const target = event.target as HTMLElement;
    const isField =
      /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName) &&
      !/^(?:checkbox|range)$/u.test((target as HTMLInputElement).type);
    if (
      shortcut === undefined ||
      (isField && shortcut.inFields !== true) ||
      document.querySelector("dialog[open]") !== null
    )
      return;
    if (!event.ctrlKey && event.key.length === 1 && !switchBox.checked) return;
    event.preventDefault();
    if (isField) target.blur();
    shortcut.run();
  });
}
