import { originalRange } from "../document";
import { indexOfWord, lowerCase } from "../language";
import type { Bead, Bitext, Occurrence, Range, Segment } from "../model";

/**
 * The beads in which both terms of a pair stand, each with the first place of either. A pair may have none, such as a name
 * with an abbreviation that the English uses only later: then `found`, the bead that vouches for it.
 */
export function findOccurrences(bitext: Bitext, ja: string, en: string, found: Bead): Occurrence[] {
  const both = bitext.beads.flatMap((bead) => {
    const occurrence = occurrenceIn(bead, ja, en);
    return occurrence.ranges.en && occurrence.ranges.ja ? [occurrence] : [];
  });
  return both.length > 0 ? both : [occurrenceIn(found, ja, en)];
}

function occurrenceIn(bead: Bead, ja: string, en: string): Occurrence {
  const english = findTerm(bead.en, en);
  const japanese = findTerm(bead.ja, ja);
  return { ...bead.address, ranges: { ...(english && { en: english }), ...(japanese && { ja: japanese }) } };
}

function findTerm(segments: readonly Segment[], term: string): Range | null {
  for (const segment of segments) {
    const at = findWhole(segment.text, term);
    if (at >= 0) return originalRange(segment, [at, at + term.length]);
  }
  return null;
}

/** Case tells short terms apart (IT, it), longer ones it does not (a term at the beginning of a sentence). */
function findWhole(text: string, term: string): number {
  return term.length > 3 ? indexOfWord(lowerCase(text), lowerCase(term)) : indexOfWord(text, term);
}
