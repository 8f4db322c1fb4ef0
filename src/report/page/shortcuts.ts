import type { Context } from "./context";
import type { Detail } from "./detail";
import { announce, byId } from "./dom";
import type { Shortcut } from "./keyboard";
import type { Layout } from "./layout";
import type { TermsPane } from "./terms-pane";

/** The targets of the shortcuts. */
export interface ShortcutTargets {
  readonly context: Context;
  readonly detail: Detail;
  readonly terms: TermsPane;
  readonly search: HTMLInputElement;
  readonly stepFinding: (by: 1 | -1) => void;
  readonly download: () => void;
  readonly layout: Layout;
}

/** All shortcuts of the page, in the order of the help. */
export function createShortcuts(targets: ShortcutTargets): Shortcut[] {
  const { context, detail, terms, search, stepFinding, download, layout } = targets;
  const dialog = byId<HTMLDialogElement>("help-dialog");
  const help = (): void => dialog.showModal();
  byId("help").addEventListener("click", help);
  const stepOpen = (by: 1 | -1): void => {
    const next = terms.nextOpen(context.selected() ?? -1, by);
    if (next === null) announce("No open pair is left");
    else context.select(next, { scroll: true });
  };
  const undo = (): void => {
    const pair = context.store.undo();
    if (pair === null) return announce("Nothing to undo");
    context.select(pair, { scroll: true });
    announce("Undone");
  };
  const parts = ["map-list", "units", "terms"] as const;
  const nextPart = (): void => {
    const at = parts.findIndex((id) => byId(id).contains(document.activeElement));
    const id = parts[(at + 1) % parts.length] ?? "units";
    layout.show(id === "map-list" ? "map" : id === "units" ? "text" : "side");
    if (id === "terms") layout.openTab("terms");
    (id === "terms" ? byId(id) : byId(id).querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
  };
  return [
    { keys: ["a", "A"], shown: "A", what: "accept the pair", run: () => detail.act("accept") },
    { keys: ["r", "R"], shown: "R", what: "reject the pair", run: () => detail.act("reject") },
    { keys: ["e", "E"], shown: "E", what: "edit the pair", run: () => detail.act("edit") },
    { keys: ["c", "C"], shown: "C", what: "comment on the pair", run: () => detail.act("comment") },
    { keys: ["u", "U"], shown: "U", what: "open the pair again", run: () => detail.act("open") },
    { keys: ["Ctrl+z"], shown: "Ctrl Z", what: "undo the last decision", run: undo },
    { keys: ["n", "N"], shown: "N", what: "next open pair", run: () => stepOpen(1) },
    { keys: ["p", "P"], shown: "P", what: "previous open pair", run: () => stepOpen(-1) },
    { keys: [".", ">"], shown: ".", what: "next place of the pair", run: () => detail.step(1) },
    { keys: [",", "<"], shown: ",", what: "previous place of the pair", run: () => detail.step(-1) },
    { keys: ["f"], shown: "F", what: "next finding", run: () => stepFinding(1) },
    { keys: ["F"], shown: "Shift F", what: "previous finding", run: () => stepFinding(-1) },
    { keys: ["/"], shown: "/", what: "search", run: () => search.select() },
    { keys: ["F6"], shown: "F6", what: "map, documents, terms in turn", run: nextPart },
    { keys: ["Ctrl+s"], shown: "Ctrl S", what: "download the decisions", inFields: true, run: download },
    { keys: ["?"], shown: "?", what: "this help", run: help },
  ];
}
