import { compileGlossary, recognizeTerms } from "../glossary";
import type { Bead, ConceptEntry, Glossary, Language, TermCandidate, TermType } from "../model";
import { placeFinder } from "./place-finder";
import { sides, type PageMark, type Side } from "./page-data";
import { putRecognized, type PairTable } from "./collect-pairs";

/** The place of a term in a unit. */
type Spot = readonly [segment: number, start: number, end: number];

/**
 * The places of the pairs in each unit: where both terms of a pair occur, in any form that recognition knows, and where the
 * extraction found them. Pairs get their places, and pairs of a glossary that occur in the text are added.
 */
export function markUnits(
  beads: readonly Bead[],
  table: PairTable,
  terms: readonly TermCandidate[],
  glossary: Glossary | undefined,
): PageMark[][] {
  const marks = beads.map((): Map<string, PageMark> => new Map());
  const add = (unit: number, mark: PageMark): void => {
    marks[unit]?.set(mark.join(" "), mark);
    table.pairs[mark[0]]?.places.add(unit);
  };
  const find = termFinder(table, glossary);
  const entries = entriesByJapanese(glossary);
  for (const [unit, bead] of beads.entries()) {
    const [en, ja] = [find(bead, "en"), find(bead, "ja")];
    if (en.size === 0 || ja.size === 0) continue;
    for (const pair of recognizedPairs(entries, en, ja)) putRecognized(table, pair.ja, pair.en, pair.type);
    for (const [term, spots] of ja) {
      for (const pair of table.withJapanese(term)) {
        const others = en.get(table.pairs[pair]?.en ?? "");
        if (others === undefined) continue;
        for (const spot of others) add(unit, [pair, 0, ...spot]);
        for (const spot of spots) add(unit, [pair, 1, ...spot]);
      }
    }
  }
  addFoundPlaces(beads, table, terms, marks, add);
  return marks.map((of) => [...of.values()]);
}

/** Finds the terms of all pairs and of the glossary in a side of a unit. */
function termFinder(
  table: PairTable,
  glossary: Glossary | undefined,
): (bead: Bead, language: Language) => ReadonlyMap<string, Spot[]> {
  const entries = sides.flatMap((language) => {
    const terms = new Set([
      ...table.pairs.map((pair) => pair[language]),
      ...(glossary?.entries ?? []).flatMap((entry) => entry[language].map(({ term }) => term)),
    ]);
    return [...terms].map((term): ConceptEntry => {
      const section = [{ term, status: "preferred" as const }];
      return { id: "", type: "other", occurrences: [], en: [], ja: [], [language]: section };
    });
  });
  const index = compileGlossary({ schemaVersion: 1, entries });
  return (bead, language) => {
    const spots = new Map<string, Spot[]>();
    bead[language].forEach(({ text }, segment) => {
      for (const { term, range } of recognizeTerms(text, index, { language })) {
        const known = spots.get(term.term);
        if (known === undefined) spots.set(term.term, [[segment, ...range]]);
        else known.push([segment, ...range]);
      }
    });
    return spots;
  };
}

/** The pairs of terms of one entry that occur in a unit together. */
function recognizedPairs(
  entries: ReadonlyMap<string, readonly ConceptEntry[]>,
  en: ReadonlyMap<string, unknown>,
  ja: ReadonlyMap<string, unknown>,
): { readonly ja: string; readonly en: string; readonly type: TermType }[] {
  return [...ja.keys()].flatMap((japanese) =>
    (entries.get(japanese) ?? []).flatMap((entry) =>
      entry.en.filter(({ term }) => en.has(term)).map(({ term }) => ({ ja: japanese, en: term, type: entry.type })),
    ),
  );
}

function entriesByJapanese(glossary: Glossary | undefined): Map<string, ConceptEntry[]> {
  const entries = new Map<string, ConceptEntry[]>();
  for (const entry of glossary?.entries ?? []) {
    for (const { term } of entry.ja) {
      const known = entries.get(term);
      if (known === undefined) entries.set(term, [entry]);
      else known.push(entry);
    }
  }
  return entries;
}

/** The places that candidates name, where recognition found none of the pair on that side of the unit. */
function addFoundPlaces(
  beads: readonly Bead[],
  table: PairTable,
  terms: readonly TermCandidate[],
  marks: readonly ReadonlyMap<string, PageMark>[],
  add: (unit: number, mark: PageMark) => void,
): void {
  const finders = sides.map((language) => placeFinder(beads, language));
  const has = marks.map((of) => new Set([...of.values()].map(([pair, side]) => `${String(pair)} ${String(side)}`)));
  for (const { ja, en, occurrences } of terms) {
    const pair = table.put(ja, en, "proposed");
    for (const { ranges } of occurrences) {
      for (const side of [0, 1] satisfies Side[]) {
        const range = ranges[sides[side]];
        const place = range === undefined ? null : finders[side]?.(range);
        if (place == null || place.start === place.end || has[place.unit]?.has(`${String(pair)} ${String(side)}`))
          continue;
        add(place.unit, [pair, side, place.segment, place.start, place.end]);
      }
    }
  }
}
