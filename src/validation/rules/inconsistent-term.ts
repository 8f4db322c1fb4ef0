import type { ConceptEntry } from "../../model";
import { isAbbreviated } from "../terms/abbreviations";
import { countRendering, permittedTerms } from "../terms/renderings";
import type { PreparedUnit, Report, RuleContext } from "../types";
import { defineRule } from "../define-rule";

/**
 * One source term in two renderings across the units, both permitted. Reported where the rarer one stands alone, once for
 * each rendering. A short form and its long one are no inconsistency, nor is a spelling that differs in case or number.
 */
export const inconsistentTerm = defineRule({
  id: "inconsistent-term",
  description:
    "One source term has two permitted renderings across the units. A short form next to its long form is no inconsistency.",
  severity: "warning",
  create(context) {
    const reports = collect(context);
    return (unit) => reports.get(unit.index) ?? [];
  },
});

/** Where each rendering of an entry stands alone. */
type Uses = Map<string, PreparedUnit[]>;

function collect({ units }: RuleContext): Map<number, Report[]> {
  const reports = new Map<number, Report[]>();
  const byEntry = new Map<ConceptEntry, Uses>();
  for (const unit of units) {
    const entries = new Set(unit.source.terms.filter(({ nested }) => !nested).map(({ entry }) => entry));
    for (const entry of entries) note(byEntry, entry, unit);
  }
  for (const [entry, uses] of byEntry) {
    const ranked = [...uses].sort((a, b) => b[1].length - a[1].length);
    const [most] = ranked;
    for (const [rendering, where] of ranked.slice(1)) {
      const [unit] = where;
      if (most === undefined || unit === undefined || isShortForm(rendering, most[0])) continue;
      const report = describe(entry, rendering, most, unit, where.length);
      reports.set(unit.index, [...(reports.get(unit.index) ?? []), report]);
    }
  }
  return reports;
}

/** Counts a unit for the one rendering that it has; where it has several it decides nothing. */
function note(byEntry: Map<ConceptEntry, Uses>, entry: ConceptEntry, unit: PreparedUnit): void {
  const { text, language } = unit.target;
  const permitted = permittedTerms([entry], language);
  if (permitted.length < 2) return;
  const used = permitted.filter(({ term }) => countRendering(term, text, language) > 0);
  // Of renderings that hold one another the longest is meant.
  const longest = used.filter(
    ({ term }) => !used.some((other) => other.term !== term && other.term.toLowerCase().includes(term.toLowerCase())),
  );
  const [only] = longest;
  if (longest.length !== 1 || only === undefined) return;
  const uses: Uses = byEntry.get(entry) ?? new Map<string, PreparedUnit[]>();
  uses.set(only.term, [...(uses.get(only.term) ?? []), unit]);
  byEntry.set(entry, uses);
}

function isShortForm(one: string, other: string): boolean {
  if (isAbbreviated(one, other) || isAbbreviated(other, one)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // `GCOT` beside a Japanese name, `AI` beside `Artificial Intelligence`.
  if (/^[\p{Lu}\d][\p{L}\d&-]*[\p{Lu}\ds]$/u.test(short) && short.length <= 8) return true;
  if (long.toLowerCase().includes(short.toLowerCase())) return true;
  // `Global CBPR Forum` beside `Global Cross-Border Privacy Rules (CBPR) Forum`.
  const bracketed = /[(（]([A-Z]{2,8})[)）]/u.exec(long)?.[1];
  return bracketed !== undefined && short.includes(bracketed);
}

function describe(
  entry: ConceptEntry,
  rendering: string,
  [usual, units]: readonly [string, readonly PreparedUnit[]],
  { source, target }: PreparedUnit,
  times: number,
): Report {
  const term = source.terms.find((found) => found.entry === entry)?.surface ?? "";
  const at = target.text.toLowerCase().indexOf(rendering.toLowerCase());
  const count = (number: number): string => (number === 1 ? "once" : `${String(number)} times`);
  return {
    message: `\`${term}\` is \`${rendering}\` here (${count(times)}) and \`${usual}\` elsewhere (${count(units.length)}, first in ${units[0]?.id ?? ""}).`,
    range: at < 0 ? [0, target.text.length] : [at, at + rendering.length],
    actual: rendering,
    expected: usual,
  };
}
