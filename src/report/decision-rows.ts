import type { Decision } from "../glossary";
import type { PagePair } from "./page-data";
import { keyOfPair, rowsByPair, rowsOfVerdict, statusOf, verdictOfRows, type Verdict } from "./verdicts";

type Verdicts = ReadonlyMap<number, Verdict>;

/**
 * The whole decisions file: the earlier rows in their places, with the rows of changed pairs in place of the former ones; then
 * the new rows in the order of the pairs. A row that opens a concept comes before the rows that join it.
 */
export function decisionsWith(
  before: readonly Decision[],
  pairs: readonly PagePair[],
  changes: ReadonlyMap<number, Verdict>,
): Decision[] {
  const numbers = new Map(pairs.map((pair, number) => [keyOfPair(pair), number]));
  const all = verdictsOf(before, numbers, changes);
  const parted = partedPairs(pairs, all);
  const rewritten = new Map([...changes, ...[...parted].map((number) => [number, all.get(number) ?? {}] as const)]);
  const written = new Set<number>();
  const rows: Decision[] = [];
  const accepted = { ja: new Set<string>(), en: new Set<string>() };
  // A further name of a concept whose first names nobody accepts, or accepts any more, opens one.
  const joins = ({ ja, en }: Pick<Decision, "ja" | "en">): boolean => accepted.ja.has(ja) || accepted.en.has(en);
  const changed = new Set([...changes.keys()].map((number) => pairs[number]?.concept));
  const kept = (decision: Decision, number: number | undefined): Decision => {
    const isOrphan = decision.decision === "accept" && decision.status === "admitted" && !joins(decision);
    return isOrphan && changed.has(pairs[number ?? -1]?.concept ?? NaN)
      ? { ...decision, status: "preferred" }
      : decision;
  };
  const push = (...added: readonly Decision[]): void => {
    for (const { decision, ja, en } of added) {
      if (decision !== "accept") continue;
      accepted.ja.add(ja);
      accepted.en.add(en);
    }
    rows.push(...added);
  };
  const write = (number: number): void => {
    const [pair, given] = [pairs[number], rewritten.get(number)];
    if (pair === undefined || given === undefined || written.has(number)) return;
    written.add(number);
    const verdict: Verdict = given.status === "deprecated" || joins(pair) ? given : { ...given, status: "preferred" };
    push(...(parted.has(number) ? rowsOfParted(pair, verdict) : rowsOfVerdict(pair, verdict)));
  };
  const openers = openersByConcept(pairs, rewritten, parted);
  const openFirst = (number: number): void => {
    for (const opener of openers.get(pairs[number]?.concept ?? -1) ?? []) write(opener);
  };
  for (const decision of before) {
    const number = numbers.get(keyOfPair(decision));
    if (number !== undefined) openFirst(number);
    if (number === undefined || !rewritten.has(number)) push(kept(decision, number));
    else if (!parted.has(number)) write(number);
  }
  for (const number of [...rewritten.keys()].filter((one) => !parted.has(one)).sort((a, b) => a - b)) {
    openFirst(number);
    write(number);
  }
  // Last, since a rejection takes only what no accepted pair needs.
  for (const number of [...parted].sort((a, b) => a - b)) write(number);
  return rows;
}

/** The decision on each pair, earlier or new. */
function verdictsOf(before: readonly Decision[], numbers: ReadonlyMap<string, number>, changes: Verdicts): Verdicts {
  const verdicts = new Map<number, Verdict>();
  for (const [key, rows] of rowsByPair(before)) {
    const number = numbers.get(key);
    if (number !== undefined) verdicts.set(number, verdictOfRows(rows));
  }
  for (const [number, verdict] of changes) verdicts.set(number, verdict);
  return verdicts;
}

function stands(verdict: Verdict | undefined): boolean {
  const status = statusOf(verdict ?? {});
  return status === "accepted" || status === "edited";
}

/**
 * Edited pairs that share the edited term with another pair of their concept. A row `edit` would rename the term
 * for both, so these leave the concept and open one of their own.
 */
function partedPairs(pairs: readonly PagePair[], verdicts: Verdicts): ReadonlySet<number> {
  const standing = new Map<number, number[]>();
  for (const [number, verdict] of verdicts) {
    const concept = pairs[number]?.concept ?? -1;
    if (concept < 0 || !stands(verdict)) continue;
    const known = standing.get(concept);
    if (known === undefined) standing.set(concept, [number]);
    else known.push(number);
  }
  const parted = new Set<number>();
  for (const members of standing.values()) {
    for (const number of members) {
      const [pair, { newJa, newEn } = {}] = [pairs[number], verdicts.get(number)];
      const shares = members.some((other) => {
        const { ja, en } = pairs[other] ?? {};
        return (
          other !== number && ((newJa !== undefined && ja === pair?.ja) || (newEn !== undefined && en === pair?.en))
        );
      });
      if (shares) parted.add(number);
    }
  }
  return parted;
}

function rowsOfParted(pair: PagePair, verdict: Verdict): Decision[] {
  const [accept, ...others] = rowsOfVerdict(pair, verdict);
  const edit = others.find(({ decision }) => decision === "edit");
  if (accept === undefined || edit === undefined) return rowsOfVerdict(pair, verdict);
  const { ja, en } = pair;
  const { newJa = ja, newEn = en } = edit;
  return [
    { decision: "reject", ja, en, occurrences: [] },
    { ...accept, ja: newJa, en: newEn, status: "preferred" },
  ];
}

/** The changed pairs that open their concepts. */
function openersByConcept(
  pairs: readonly PagePair[],
  changes: Verdicts,
  parted: ReadonlySet<number>,
): ReadonlyMap<number, number[]> {
  const openers = new Map<number, number[]>();
  for (const [number, verdict] of [...changes].sort(([a], [b]) => a - b)) {
    const pair = pairs[number];
    if (pair === undefined || pair.concept < 0 || parted.has(number) || !stands(verdict)) continue;
    if ((verdict.status ?? pair.standing) !== "preferred") continue;
    const known = openers.get(pair.concept);
    if (known === undefined) openers.set(pair.concept, [number]);
    else known.push(number);
  }
  return openers;
}
