import type { FoundPair } from "../abbreviations";
import type { FormWeights } from "../ranking/model";
import { formChance, spansOf, type TermSpan } from "./bead-words";
import { massOf, type Mass, type ScoredBead } from "./features";
import { englishFormValues, japaneseFormValues } from "./form-features";

/** How much is looked at. */
export interface Breadth {
  /** How many partners of a span are kept in a bead. */
  readonly partners: number;
  /** Spans whose words share less of their links than this are no pair. */
  readonly cover: number;
  /** Spans less likely to be terms than this are left out. */
  readonly termhood: number;
}

/** In a short document a term occurs once, and its links are weak; in a long one what is missed here is met elsewhere. */
export const generous: Breadth = { partners: 6, cover: 0.35, termhood: 0.025 };
export const narrow: Breadth = { partners: 2, cover: 0.6, termhood: 0.2 };
/** A text of so many beads is a long one. */
export const manyBeads = 2000;

/** The pairs that a bead vouches for itself, whatever the links say. */
export function foundPairs(bead: ScoredBead, found: readonly FoundPair[], weights: FormWeights): Rated[] {
  const { words, sums } = bead;
  return found.flatMap(({ ja, en }) => {
    const jaSpans = spansOf(words.texts.ja, words.ja, ja, words.jaSpans, (span) =>
      formChance(weights.ja, japaneseFormValues(words.ja, span)),
    );
    const enSpans = spansOf(words.texts.en, words.en, en, words.enSpans, (span) =>
      formChance(weights.en, englishFormValues(words.en, span)),
    );
    return jaSpans.slice(0, 2).flatMap((jaSpan) =>
      enSpans.slice(0, 2).map((enSpan): Rated => {
        const mass = massOf(words, sums, jaSpan, enSpan);
        return { ja: jaSpan, en: enSpan, mass, score: scoreOf(mass, jaSpan, enSpan) };
      }),
    );
  });
}

/** All pairs of the spans that given terms stand on. */
export function givenPairs(
  { words, sums }: ScoredBead,
  given: { readonly ja: readonly string[]; readonly en: readonly string[] },
  weights: FormWeights,
): Rated[] {
  const lower = words.texts.en.toLowerCase();
  const enSpans = [...new Set(given.en.map((term) => term.toLowerCase()))].flatMap((term) =>
    spansOf(lower, words.en, term, words.enSpans, (span) => formChance(weights.en, englishFormValues(words.en, span))),
  );
  const jaSpans = [...new Set(given.ja)].flatMap((term) =>
    spansOf(words.texts.ja, words.ja, term, words.jaSpans, (span) =>
      formChance(weights.ja, japaneseFormValues(words.ja, span)),
    ),
  );
  return jaSpans.flatMap((ja) =>
    enSpans.map((en): Rated => {
      const mass = massOf(words, sums, ja, en);
      return { ja, en, mass, score: scoreOf(mass, ja, en) };
    }),
  );
}

function scoreOf(mass: Mass, ja: TermSpan, en: TermSpan): number {
  const leak = mass.leakEn + mass.leakJa + 0.5 * (mass.drawnEn + mass.drawnJa);
  return mass.coveredEn + mass.coveredJa - leak + ja.termhood + en.termhood;
}

/** A pair of spans in a bead. */
export interface Rated {
  readonly ja: TermSpan;
  readonly en: TermSpan;
  readonly mass: Mass;
  readonly score: number;
}

/** The best partners of each span of a bead, by coverage inside and leakage outside. */
export function bestPairs({ words, sums }: ScoredBead, { partners, cover }: Breadth): Rated[] {
  const kept = new Set<Rated>();
  const byEnglish = words.enSpans.map((): Rated[] => []);
  for (const ja of words.jaSpans) {
    const own: Rated[] = [];
    words.enSpans.forEach((en, index) => {
      const mass = massOf(words, sums, ja, en);
      if (mass.coveredEn + mass.coveredJa < 2 * cover) return;

      const rated = { ja, en, mass, score: scoreOf(mass, ja, en) };
      insert(own, rated, partners);
      insert(byEnglish[index]!, rated, partners);
    });
    for (const rated of own) kept.add(rated);
  }
  for (const own of byEnglish) for (const rated of own) kept.add(rated);
  return [...kept];
}

/** Keeps a short list in falling order of score; of equals the first stays first. */
function insert(list: Rated[], rated: Rated, partners: number): void {
  let at = list.length;
  while (at > 0 && list[at - 1]!.score < rated.score) at -= 1;
  if (at >= partners) return;
  list.splice(at, 0, rated);
  if (list.length > partners) list.pop();
}
