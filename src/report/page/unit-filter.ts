import type { Context } from "./context";
import { foldForSearch, holdsQuery } from "./search-text";

/** Selects the units that the control `#unit-filter` and a folded query allow. */
export interface UnitFilter {
  readonly unitsLeft: (filter: string, query: string) => (unit: number) => boolean;
  /** Folds the texts while nobody waits for it. */
  readonly prepare: () => void;
}

/** The filter of the units. Their texts are folded once, when they are first searched or in pieces before. */
export function createUnitFilter(context: Context): UnitFilter {
  const { data, store } = context;
  const folded: string[] = [];
  const fold = (upTo: number): void => {
    for (let at = folded.length; at < Math.min(upTo, data.units.length); at += 1) {
      const { en = [], ja = [] } = data.units[at] ?? {};
      folded.push(foldForSearch(`${en.join(" ")}\n${ja.join("")}`));
    }
  };
  const prepare = (): void => {
    fold(folded.length + 200);
    if (folded.length < data.units.length) setTimeout(prepare, 4);
  };
  const isLeft = (filter: string, number: number): boolean => {
    const unit = data.units[number];
    if (unit === undefined) return false;
    const isSingle = unit.en.length === 0 || unit.ja.length === 0;
    if (filter === "findings") return context.findingsOf(number).length > 0;
    if (filter === "serious") return context.findingsOf(number).some(({ severity }) => severity !== "info");
    if (filter === "single") return isSingle;
    if (filter === "unsure") return isSingle || unit.score < 0.8;
    if (filter === "open") return unit.marks.some(([pair]) => store.statusOf(pair) === "open");
    if (filter === "none") return unit.marks.length === 0;
    return true;
  };
  const unitsLeft: UnitFilter["unitsLeft"] = (filter, query) => {
    if (query !== "") fold(data.units.length);
    return (unit) => isLeft(filter, unit) && (query === "" || holdsQuery(folded[unit] ?? "", query));
  };
  return { unitsLeft, prepare };
}
