import { sides, type Side } from "../page-data";
import { describeUnit, labelOfUnit, type Context, type PageFinding, type PageUnit } from "./context";
import { formatScore, make } from "./dom";
import { flatten } from "./flatten";

/** A unit in the document: a row with a cell for each language and its findings below. */
export function makeRow({ data, findingsOf }: Context, number: number): HTMLElement {
  const unit = data.units[number] as PageUnit;
  const findings = findingsOf(number);
  const counted =
    findings.length === 0 ? "" : `, ${String(findings.length)} finding${findings.length === 1 ? "" : "s"}`;
  const row = make("div", {
    class: `unit ${unit.kind} ${confidenceOf(unit)}`,
    role: "group",
    tabindex: -1,
    "aria-label": describeUnit(data, number) + counted,
  });
  row.dataset["unit"] = String(number);
  const depth = data.sections[unit.section]?.length ?? 1;
  row.append(gutter(unit), cell(unit, 0, depth), cell(unit, 1, depth));
  if (findings.length > 0) row.append(findingList(findings));
  return row;
}

function gutter(unit: PageUnit): HTMLElement {
  const { en, ja, score } = unit;
  const isSingle = en.length === 0 || ja.length === 0;
  const shape = `${String(en.length)}–${String(ja.length)}`;
  return make(
    "div",
    { class: "gutter", "aria-hidden": true },
    make("span", { class: "label" }, labelOfUnit(unit)),
    make("span", { class: "score", title: "Confidence of the alignment" }, isSingle ? "–" : formatScore(score)),
    ...(shape === "1–1"
      ? []
      : [make("span", { class: "shape", title: "Segments of the English – of the Japanese" }, shape)]),
  );
}

function cell(unit: PageUnit, side: Side, depth: number): HTMLElement {
  const language = sides[side];
  const segments = unit[language];
  const element = make("div", { class: "cell", lang: segments.length === 0 ? "en" : language });
  if (segments.length === 0) {
    element.classList.add("missing");
    element.textContent = side === 0 ? "Not in the English" : "Not in the Japanese";
    return element;
  }
  for (const text of segments) {
    const segment =
      unit.kind === "heading"
        ? make("p", { class: "segment", role: "heading", "aria-level": Math.min(6, 2 + Math.max(0, depth - 1)) })
        : make("p", { class: "segment" });
    segment.textContent = text;
    element.append(segment);
  }
  return element;
}

function findingList(findings: readonly PageFinding[]): HTMLElement {
  return make(
    "ul",
    { class: "unit-findings", "aria-label": "Findings" },
    ...findings.map(({ severity, message, ruleId }) =>
      make("li", { class: severity }, make("b", {}, severity), " ", message, " ", make("code", {}, ruleId)),
    ),
  );
}

/** The confidence of a unit in words, which style rules name. */
export function confidenceOf({ en, ja, score }: PageUnit): "single" | "low" | "middle" | "high" {
  if (en.length === 0 || ja.length === 0) return "single";
  return score < 0.5 ? "low" : score < 0.8 ? "middle" : "high";
}

const statusNames = { open: "proposed", accepted: "accepted", edited: "edited", rejected: "rejected" } as const;

/** Puts the terms of a unit into its row, or puts them in again after a decision. */
export function markTerms(context: Context, row: HTMLElement, number: number): void {
  const { data, store } = context;
  const unit = data.units[number];
  if (unit === undefined || unit.marks.length === 0) return;
  const weightOf = (pair: number): number => {
    const { score = 0, origin } = data.pairs[pair] ?? {};
    const status = store.statusOf(pair);
    if (status === "rejected") return 0;
    // For pairs that share a term the accepted pair is shown, else the pair of the glossary, else the surest.
    if (status !== "open") return 2.99;
    return (origin === "recognized" ? 2 : 1) + 0.98 * score;
  };
  for (const side of [0, 1] as const) {
    const segments = row.querySelectorAll(`.cell[lang="${sides[side]}"] > .segment`);
    unit[sides[side]].forEach((text, at) => {
      const element = segments[at];
      if (element === undefined) return;
      const pieces = flatten(text.length, unit.marks, side, at, weightOf);
      element.replaceChildren(
        ...pieces.map(({ start, end, pair }) => {
          const words = text.slice(start, end);
          return pair === null ? words : termMark(context, pair, words);
        }),
      );
    });
  }
}

function termMark({ data, store, selected }: Context, number: number, words: string): HTMLElement {
  const status = store.statusOf(number);
  const origin = data.pairs[number]?.origin;
  const kind = status === "open" && origin === "recognized" ? "glossary" : statusNames[status];
  const mark = make(
    "span",
    { class: `term ${kind}`, role: "button", tabindex: -1, "aria-pressed": String(selected() === number) },
    words,
  );
  mark.dataset["pair"] = String(number);
  return mark;
}
