import type { Candidate } from "./candidates";

/** A candidate that was taken. */
export interface Selected extends Candidate {
  readonly nested: boolean;
}

/**
 * Takes the longest of those that start first, and what stands inside it as nested; several terms of one stretch are all
 * taken. Result and ties are in order of place, length and glossary, so the same text gives the same terms.
 */
export function selectLongest(candidates: readonly Candidate[]): Selected[] {
  // `sort` is stable, so candidates of one stretch keep the order of the glossary.
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const taken: Selected[] = [];
  // Where each term was last taken: a shorter spelling of the same term at the same place is not worth telling.
  const lastStart = new Map<unknown, number>();
  let outerStart = -1;
  let outerEnd = -1;
  for (const candidate of ordered) {
    if (lastStart.get(candidate.indexed.term) === candidate.start) continue;
    const same = candidate.start === outerStart && candidate.end === outerEnd;
    const nested = !same && candidate.end <= outerEnd;
    if (!nested && (candidate.part || (!same && candidate.start < outerEnd))) continue;
    if (!nested) {
      outerStart = candidate.start;
      outerEnd = candidate.end;
    }
    lastStart.set(candidate.indexed.term, candidate.start);
    taken.push({ ...candidate, nested });
  }
  return taken;
}
