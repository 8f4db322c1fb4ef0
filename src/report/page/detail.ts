import { termTypes } from "../../glossary";
import type { TermStatus, TermType } from "../../model";
import { cellText, statusOf, type Verdict } from "../verdicts";
import { labelOfUnit, type Context } from "./context";
import { announce, button, byId, formatScore, make, visible } from "./dom";
import { evidenceList } from "./evidence";

/** The card of the selected pair. */
export interface Detail {
  readonly show: (pair: number | null, unit?: number) => void;
  readonly act: (action: "accept" | "reject" | "open" | "edit" | "comment") => void;
  readonly step: (by: 1 | -1) => void;
}

const statuses: readonly TermStatus[] = ["preferred", "admitted", "deprecated"];
const names = { open: "Open", accepted: "Accepted", edited: "Accepted, edited", rejected: "Rejected" } as const;

/** Fills `#detail`. `onDecided` is called when a pair was accepted or rejected from here. */
export function createDetail(context: Context, onDecided: (pair: number) => void): Detail {
  const { data, store } = context;
  const root = byId("detail");
  let shown: number | null = null;
  let place = 0;

  const change = (verdict: Verdict): void => {
    if (shown === null) return;
    store.decide(shown, verdict);
  };
  const decide = (decision: "accept" | "reject"): void => {
    if (shown === null) return;
    const pair = shown;
    const { newJa, newEn, ...verdict } = store.verdictOf(pair);
    const edited =
      decision === "accept"
        ? { ...(newJa === undefined ? {} : { newJa }), ...(newEn === undefined ? {} : { newEn }) }
        : {};
    change({ ...verdict, ...edited, decision });
    announce(`${decision === "accept" ? "Accepted" : "Rejected"}: ${data.pairs[pair]?.en ?? ""}`);
    onDecided(pair);
  };
  const reopen = (): void => {
    if (shown === null) return;
    const { note } = store.verdictOf(shown);
    change(note === undefined ? {} : { note });
    announce("Open again");
  };

  const step = (by: 1 | -1): void => {
    const places = shown === null ? [] : (data.pairs[shown]?.places ?? []);
    if (places.length === 0) return;
    place = (place + by + places.length) % places.length;
    context.goTo(places[place] ?? 0, { focus: false });
    draw();
  };

  const field = (label: string, control: HTMLElement): HTMLElement => make("label", { class: "field" }, label, control);
  const select = <T extends string>(
    id: string,
    options: readonly T[],
    value: T,
    onChange: (value: T) => void,
  ): HTMLElement => {
    const control = make("select", { id }, ...options.map((option) => make("option", { value: option }, option)));
    control.value = value;
    control.addEventListener("change", () => onChange(control.value as T));
    return control;
  };

  /** The verdict with an edited term; the pair's own words are no edit. */
  const editTerm = (name: "newJa" | "newEn", original: string, control: HTMLInputElement): void => {
    if (shown === null) return;
    const value = cellText(control.value);
    const { [name]: _, ...verdict } = store.verdictOf(shown);
    if (value === "" || value === cellText(original)) {
      control.value = original;
      control.setCustomValidity("");
      return change(verdict);
    }
    const edited: Verdict = { ...verdict, [name]: value };
    const [ja, en] = [edited.newJa ?? data.pairs[shown]?.ja, edited.newEn ?? data.pairs[shown]?.en];
    const other = data.pairs.findIndex((pair, at) => at !== shown && pair.ja === ja && pair.en === en);
    if (other >= 0) {
      control.setCustomValidity("This pair is in the list already. Reject this one and accept that one.");
      control.reportValidity();
      return;
    }
    control.setCustomValidity("");
    change({ ...edited, decision: "accept" });
  };

  const draw = (): void => {
    const pair = shown === null ? undefined : data.pairs[shown];
    root.hidden = pair === undefined;
    if (pair === undefined || shown === null) return root.replaceChildren();
    const verdict = store.verdictOf(shown);
    const status = statusOf(verdict);
    const focused = document.activeElement?.id;
    const input = (id: string, lang: "ja" | "en", name: "newJa" | "newEn"): HTMLInputElement => {
      const control = make("input", { id, lang, type: "text", value: verdict[name] ?? pair[lang], spellcheck: false });
      control.addEventListener("change", () => editTerm(name, pair[lang], control));
      return control;
    };
    const note = make("textarea", { id: "comment", rows: 1, placeholder: "For the glossary’s users, on one line" });
    note.value = verdict.note ?? "";
    note.addEventListener("change", () => {
      if (shown === null) return;
      const { note: _, ...rest } = store.verdictOf(shown);
      const text = cellText(note.value);
      change(text === "" ? rest : { ...rest, note: text });
      announce(text === "" ? "Comment removed" : "Comment kept");
    });
    const current = shown;
    const edits = make(
      "details",
      { class: "edits", open: status === "edited" || focusedEdit(focused) },
      make("summary", { id: "edit-summary" }, "Edit (E)"),
      field("Japanese", input("edit-ja", "ja", "newJa")),
      field("English", input("edit-en", "en", "newEn")),
      make(
        "div",
        { class: "filter-row" },
        field(
          "Type",
          select<TermType>("edit-type", termTypes, verdict.type ?? pair.type, (type) =>
            change({ ...store.verdictOf(current), type, decision: "accept" }),
          ),
        ),
        field(
          "Standing",
          select<TermStatus>("edit-status", statuses, verdict.status ?? pair.standing, (value) =>
            change({ ...store.verdictOf(current), status: value, decision: "accept" }),
          ),
        ),
      ),
    );
    root.replaceChildren(
      make(
        "h3",
        { id: "detail-title", class: "pair" },
        make("bdi", { lang: "ja" }, visible(verdict.newJa ?? pair.ja)),
        make("bdi", { lang: "en" }, visible(verdict.newEn ?? pair.en)),
      ),
      make(
        "p",
        { class: "facts" },
        make("span", { class: `badge ${status}` }, names[status]),
        ` ${verdict.type ?? pair.type} · ${verdict.status ?? pair.standing} · score `,
        make("span", { class: "number" }, formatScore(pair.score)),
      ),
      make(
        "div",
        { class: "actions", role: "group", "aria-label": "Decision" },
        button(
          "Accept",
          {
            id: "accept",
            class: "accept",
            "aria-pressed": status === "accepted" || status === "edited" ? "true" : "false",
            "aria-keyshortcuts": "A",
          },
          () => decide("accept"),
        ),
        button(
          "Reject",
          {
            id: "reject",
            class: "reject",
            "aria-pressed": status === "rejected" ? "true" : "false",
            "aria-keyshortcuts": "R",
          },
          () => decide("reject"),
        ),
        button(
          "Reopen",
          { id: "reopen", class: "plain", "aria-keyshortcuts": "U", disabled: status === "open" },
          reopen,
        ),
      ),
      placesRow(pair.places),
      evidenceList(pair),
      field("Comment (C)", note),
      edits,
    );
    if (focused !== undefined && focused !== "") root.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  };

  const placesRow = (places: readonly number[]): HTMLElement => {
    if (places.length === 0) return make("p", { class: "quiet" }, "Nowhere in these documents.");
    const unit = data.units[places[place] ?? -1];
    const section = unit === undefined ? "" : (data.sections[unit.section]?.at(-1) ?? "");
    const where = unit === undefined ? "" : `${section} ${labelOfUnit(unit)}`.trim();
    return make(
      "div",
      { class: "places" },
      button("Previous", { id: "previous-place", class: "plain", "aria-keyshortcuts": "," }, () => step(-1)),
      button("Next", { id: "next-place", class: "plain", "aria-keyshortcuts": "." }, () => step(1)),
      make(
        "span",
        {},
        `${String(place + 1)} of ${String(places.length)}`,
        make("bdi", { class: "quiet" }, visible(where)),
      ),
    );
  };

  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") byId("terms").focus();
  });
  store.onChange((pairs) => {
    if (shown !== null && pairs.includes(shown)) draw();
  });

  return {
    show: (pair, unit) => {
      if (pair !== shown) place = 0;
      shown = pair;
      const at = pair === null || unit === undefined ? -1 : (data.pairs[pair]?.places.indexOf(unit) ?? -1);
      if (at >= 0) place = at;
      draw();
    },
    act: (action) => {
      if (shown === null) return announce("No pair is selected");
      if (action === "accept" || action === "reject") return decide(action);
      if (action === "open") return reopen();
      if (action === "edit") root.querySelector("details")?.setAttribute("open", "");
      const control = root.querySelector<HTMLInputElement>(action === "edit" ? "#edit-ja" : "#comment");
      control?.focus();
      control?.select();
    },
    step,
  };
}

function focusedEdit(id: string | undefined): boolean {
  return id?.startsWith("edit-") === true;
}
