import type { PageData, PageFinding, PagePair, PageUnit } from "../page-data";
import type { Store } from "./store";

/** The state that all parts of the page share. */
export interface Context {
  readonly data: PageData;
  readonly store: Store;
  readonly findingsOf: (unit: number) => readonly PageFinding[];
  /** The pair that the panel shows; null for none. */
  readonly selected: () => number | null;
  /** Shows a pair: its details, and its place in the text if one is asked for. */
  readonly select: (pair: number | null, options?: { readonly unit?: number; readonly scroll?: boolean }) => void;
  /** Scrolls a unit into view and gives it the focus by default. */
  readonly goTo: (unit: number, options?: { readonly focus?: boolean }) => void;
  /** The folded text that is searched for; empty for none. */
  readonly query: () => string;
}

export type { PageData, PageFinding, PagePair, PageUnit };

/** `c.ii` of a section, or what the unit is. */
export function labelOfUnit(unit: PageUnit): string {
  if (unit.kind === "note") return `Note ${unit.labels?.en ?? unit.labels?.ja ?? unit.item ?? ""}`.trim();
  if (unit.item !== null) return unit.item.startsWith("•") ? "•" : unit.item;
  const names = {
    heading: "",
    paragraph: "¶",
    table: "table",
    definition: "def.",
    front: "front",
    code: "code",
    item: "",
  };
  return names[unit.kind];
}

/** The place of a unit, in words. */
export function describeUnit(data: PageData, number: number): string {
  const unit = data.units[number];
  if (unit === undefined) return "";
  const section = data.sections[unit.section]?.at(-1) ?? "";
  const place =
    unit.kind === "heading"
      ? "heading"
      : [section, labelOfUnit(unit)].filter((part) => part !== "" && part !== "¶").join(", ");
  const isSingle = unit.en.length === 0 || unit.ja.length === 0;
  const sure = isSingle ? "no counterpart" : `confidence ${String(Math.round(unit.score * 100))} percent`;
  return `Unit ${String(number + 1)}${place === "" ? "" : `, ${place}`}, ${sure}`;
}
