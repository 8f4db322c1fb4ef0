import { sides, type Side } from "../page-data";
import type { Context } from "./context";
import { paint, type Stretch } from "./highlights";
import { findInText } from "./search-text";
import type { TextPane } from "./text-pane";

/** Paints what is searched for, the selected pair and the findings' places in the rows that are near the view. */
export function paintText(context: Context, pane: TextPane): void {
  const { data } = context;
  const [query, selected] = [context.query(), context.selected()];
  const found: Stretch[] = [];
  const chosen: Stretch[] = [];
  const findings: Record<"error" | "warning" | "info", Stretch[]> = { error: [], warning: [], info: [] };
  for (const [number, row] of pane.near()) {
    const unit = data.units[number];
    if (unit === undefined) continue;
    const segmentOf = (side: Side, segment: number): Element | undefined =>
      row.querySelectorAll(`.cell[lang="${sides[side]}"] > .segment`)[segment];
    const stretch = (side: Side, segment: number, start: number, end: number): Stretch[] => {
      const element = segmentOf(side, segment);
      return element === undefined ? [] : [{ element, start, end }];
    };
    if (query !== "") {
      for (const side of [0, 1] as const) {
        unit[sides[side]].forEach((text, segment) => {
          for (const [start, end] of findInText(text, query)) found.push(...stretch(side, segment, start, end));
        });
      }
    }
    for (const [pair, side, segment, start, end] of unit.marks) {
      if (pair === selected) chosen.push(...stretch(side, segment, start, end));
    }
    for (const { severity, place } of context.findingsOf(number)) {
      // A change of nearly the whole segment is not worth marking.
      if (place === undefined) continue;
      const length = unit[sides[place.side]][place.segment]?.length ?? 0;
      if (place.end - place.start >= length * 0.9 && length > 20) continue;
      findings[severity].push(...stretch(place.side, place.segment, place.start, place.end));
    }
  }
  paint("found", found);
  paint("chosen", chosen);
  paint("error", findings.error);
  paint("warning", findings.warning);
  paint("info", findings.info);
}
