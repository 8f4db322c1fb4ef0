import { originalRange } from "../document";
import { indexOfWord, lowerCase } from "../language";
import type { Bead, Bitext, Occurrence, Range, Segment } from "../model";

/** Finds the places of a pair of terms; `found` is the bead that vouches for it. */
export type OccurrenceFinder = (ja: string, en: string, found: Bead) => Occurrence[];

interface Searchable {
  readonly segment: Segment;
  readonly lower: string;
}

/**
 * A finder of occurrences in a bitext: the beads in which both terms of a pair stand, each with the first place of either.
 * A pair may have none, such as a name with an abbreviation that the English uses only later: then the bead that vouches
 * for it.
 */
export function occurrenceFinder({ beads }: Bitext): OccurrenceFinder {
  const searchable = (segment: Segment): Searchable => ({ segment, lower: lowerCase(segment.text) });
  const texts = new Map(beads.map((bead) => [bead, { en: bead.en.map(searchable), ja: bead.ja.map(searchable) }]));
  return (ja, en, found) => {
    const occurrenceIn = (bead: Bead): Occurrence => {
      const english = findTerm(texts.get(bead)?.en ?? [], en);
      const japanese = findTerm(texts.get(bead)?.ja ?? [], ja);
      return { ...bead.address, ranges: { ...(english && { en: english }), ...(japanese && { ja: japanese }) } };
    };
    const both = beads.map(occurrenceIn).filter(({ ranges }) => ranges.en && ranges.ja);
    return both.length > 0 ? both : [occurrenceIn(found)];
  };
}

/** Case tells short terms apart (IT, it), longer ones it does not (a term at the beginning of a sentence). */
function findTerm(segments: readonly Searchable[], term: string): Range | null {
  const folded = term.length > 3 ? lowerCase(term) : term;
  for (const { segment, lower } of segments) {
    const at = indexOfWord(term.length > 3 ? lower : segment.text, folded);
    if (at >= 0) return originalRange(segment, [at, at + term.length]);
  }
  return null;
}
