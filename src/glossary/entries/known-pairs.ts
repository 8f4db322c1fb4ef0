import type { Bitext, Glossary, TermCandidate, TermType } from "../../model";
import { occurrenceFinder } from "../../terminology";

/**
 * Candidates with the pairs of a glossary that stand together in a bitext: those that were found bear `glossary` in their
 * evidence, those that were not are added; both with the score 1. Deprecated terms are no pairs.
 *
 * @example
 * withKnownPairs(extractTerms(bitext, { tokenizer }), glossary, bitext)[0]?.evidence //=> [{ kind: "glossary", score: 1 }, …]
 */
export function withKnownPairs(
  candidates: readonly TermCandidate[],
  { entries }: Glossary,
  bitext: Bitext,
): TermCandidate[] {
  const find = occurrenceFinder(bitext);
  const known = new Map(candidates.map((candidate) => [keyOf(candidate), candidate]));
  for (const { ja, en, type } of entries)
    for (const { term: japanese } of ja.filter(({ status }) => status !== "deprecated"))
      for (const { term: english } of en.filter(({ status }) => status !== "deprecated")) {
        const pair = { ja: japanese, en: english };
        const found = known.get(keyOf(pair));
        const occurrences = found?.occurrences ?? find(japanese, english);
        if (occurrences.length === 0) continue;
        const evidence = [{ kind: "glossary" as const, score: 1 }, ...(found?.evidence ?? [])];
        known.set(keyOf(pair), { ...found, ...pair, score: 1, type: typeOf(type, found), evidence, occurrences });
      }
  // A stable sort: what the glossary does not know stays in its order.
  return [...known.values()].sort((a, b) => b.score - a.score);
}

/** A person's word, but that an abbreviation of a programme is one. */
function typeOf(type: TermType, found: TermCandidate | undefined): TermType {
  return found !== undefined && (type === "other" || found.type === "abbreviation") ? found.type : type;
}

/** Case tells no terms apart: what stands first in a sentence is the glossary's term. */
function keyOf({ ja, en }: Pick<TermCandidate, "ja" | "en">): string {
  return `${ja}\t${en.toLowerCase()}`;
}
