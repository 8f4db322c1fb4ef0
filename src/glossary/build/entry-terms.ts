import type { Language, LanguageSection, PartOfSpeech, Term, TermCandidate } from "../../model";
import type { CaseNormalizer } from "./english-case";
import { singularTerm } from "./english-base-form";
import { isShortForm } from "./short-forms";

/** How a term of a group is ranked: full names come before abbreviations, surer ones before others. */
interface RankedTerm {
  score: number;
  isFull: boolean;
}

/**
 * The terms of a concept in one language, the preferred one first: the long name before its abbreviation, in its base form and
 * normal case; other forms of the texts are admitted.
 */
export function termsOf(
  group: readonly TermCandidate[],
  language: Language,
  normalCase: CaseNormalizer,
): LanguageSection {
  const ranked = new Map<string, RankedTerm>();
  const note = (term: string, score: number, isFull: boolean): void => {
    const known = ranked.get(term) ?? { score: 0, isFull: false };
    ranked.set(term, { score: Math.max(known.score, score), isFull: known.isFull || isFull });
  };
  for (const candidate of group) {
    const { score } = candidate;
    const written = language === "en" ? normalCase(candidate) : candidate.ja;
    const isFull = candidate.type !== "abbreviation" && !isShortForm(written);
    const base = language === "en" && !isStated(candidate) ? singularTerm(written) : written;
    note(base, score, isFull);
    // Other forms rank just after the form that the texts have most.
    if (base !== written) note(written, score - 0.001, isFull);
    for (const variant of candidate.variants?.[language] ?? []) note(variant, score - 0.002, isFull);
  }
  const terms = [...ranked].sort(
    ([a, one], [b, other]) =>
      Number(other.isFull) - Number(one.isFull) || other.score - one.score || b.length - a.length || (a < b ? -1 : 1),
  );
  const partOfSpeech = partOfSpeechOf(group[0]!);
  return withoutRepeatedCase(terms.map(([term]) => term)).map((term, index): Term => ({
    term,
    status: index === 0 ? "preferred" : "admitted",
    partOfSpeech,
  }));
}

function isStated({ evidence }: TermCandidate): boolean {
  return evidence.some(({ kind }) => kind === "definition" || kind === "abbreviation");
}

/** Terms without those that differ from an earlier one in letter case only. */
function withoutRepeatedCase(terms: readonly string[]): string[] {
  const seen = new Set<string>();
  return terms.filter((term) => isShortForm(term) || (!seen.has(term.toLowerCase()) && seen.add(term.toLowerCase())));
}

/** An adjective is one word that the Japanese writes with 的; every other pair is a noun. */
function partOfSpeechOf({ ja, en }: TermCandidate): PartOfSpeech {
  return /的な?$/u.test(ja) && !/\s/u.test(en) ? "adjective" : "noun";
}
