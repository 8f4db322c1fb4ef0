import type { FoundPair } from "../../definitions/found-pair";
import type { FormWeights } from "../../ranking/model";
import { formChance, spansOf, type BeadWords, type TermSpan } from "./bead-words";
import { englishForms } from "../features/english-form";
import { japaneseForms, type FormReader } from "../features/japanese-form";
import { massOf, type LinkSums, type Mass } from "../features/link-sums";

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
export const generous: Breadth = { partners: 5, cover: 0.3, termhood: 0.012 };
export const narrow: Breadth = { partners: 2, cover: 0.6, termhood: 0.1 };
/** A text of so many beads is a long one. */
export const manyBeads = 1000;

/** A pair of spans in a bead; the score compares places and partners, it is no probability. */
export interface Rated {
  readonly ja: TermSpan;
  readonly en: TermSpan;
  readonly score: number;
}

/** The pairs that a bead vouches for itself, whatever the links say. */
export function foundPairs(
  words: BeadWords,
  sums: LinkSums,
  found: readonly FoundPair[],
  weights: FormWeights,
): Rated[] {
  if (found.length === 0) return [];
  const spans = spanFinder(words, weights);
  const each = new Map(found.map((pair) => [`${pair.ja}\t${pair.en}`, pair]));
  return [...each.values()].flatMap(({ ja, en }) => {
    const enSpans = spans.en(en).slice(0, 2);
    return spans
      .ja(ja)
      .slice(0, 2)
      .flatMap((jaSpan) => enSpans.map((enSpan) => rate(sums, jaSpan, enSpan)));
  });
}

/** All pairs of the spans that given terms stand on. */
export function givenPairs(
  words: BeadWords,
  sums: LinkSums,
  given: { readonly ja: readonly string[]; readonly en: readonly string[] },
  weights: FormWeights,
): Rated[] {
  const spans = spanFinder(words, weights);
  const jaSpans = given.ja.filter((term) => words.texts.ja.includes(term)).flatMap(spans.ja);
  if (jaSpans.length === 0) return [];
  const lower = words.texts.en.toLowerCase();
  const enSpans = given.en.filter((term) => lower.includes(term)).flatMap(spans.enLower);
  return jaSpans.flatMap((ja) => enSpans.map((en) => rate(sums, ja, en)));
}

function spanFinder(
  words: BeadWords,
  weights: FormWeights,
): Record<"ja" | "en" | "enLower", (term: string) => TermSpan[]> {
  // Most of the strings are candidates already, whose forms are known.
  let jaForms: FormReader | undefined;
  let enForms: FormReader | undefined;
  const lower = words.texts.en.toLowerCase();
  const english = (text: string, term: string): TermSpan[] =>
    spansOf(text, words.en, term, words.enSpans, (span) =>
      formChance(weights.en, (enForms ??= englishForms(words.en))(span)),
    );
  return {
    ja: (term) =>
      spansOf(words.texts.ja, words.ja, term, words.jaSpans, (span) =>
        formChance(weights.ja, (jaForms ??= japaneseForms(words.ja))(span)),
      ),
    en: (term) => english(words.texts.en, term),
    enLower: (term) => english(lower, term),
  };
}

function rate(sums: LinkSums, ja: TermSpan, en: TermSpan): Rated {
  return { ja, en, score: scoreOf(massOf(sums, ja, en), ja, en) };
}

function scoreOf(mass: Mass, ja: TermSpan, en: TermSpan): number {
  const leak = mass.leakEn + mass.leakJa + 0.5 * (mass.drawnEn + mass.drawnJa);
  return mass.coveredEn + mass.coveredJa - leak + ja.termhood + en.termhood;
}

/** The best partners of each span of a bead, by coverage inside and leakage outside. */
export function bestPairs(words: BeadWords, sums: LinkSums, { partners, cover }: Breadth): Rated[] {
  const { english, japanese, width, contentJa, contentEn } = sums;
  const all = (contentJa.length - 1) * width;
  const kept = new Set<Rated>();
  const byEnglish = words.enSpans.map((): Rated[] => []);
  const around = words.enSpans.map(({ from, to, termhood }) => ({
    count: Math.max(1, contentEn[to]! - contentEn[from]!),
    english: english[all + to]! - english[all + from]!,
    japanese: japanese[all + to]! - japanese[all + from]!,
    termhood,
  }));
  for (const ja of words.jaSpans) {
    const own: Rated[] = [];
    const count = Math.max(1, contentJa[ja.to]! - contentJa[ja.from]!);
    const top = ja.from * width;
    const bottom = ja.to * width;
    const rowEnglish = english[bottom + width - 1]! - english[top + width - 1]!;
    const rowJapanese = japanese[bottom + width - 1]! - japanese[top + width - 1]!;
    for (let index = 0; index < around.length; index += 1) {
      const en = words.enSpans[index]!;
      const other = around[index]!;
      const insideEn =
        english[bottom + en.to]! - english[top + en.to]! - english[bottom + en.from]! + english[top + en.from]!;
      const insideJa =
        japanese[bottom + en.to]! - japanese[top + en.to]! - japanese[bottom + en.from]! + japanese[top + en.from]!;
      const covered = insideEn / other.count + insideJa / count;
      if (covered < 2 * cover) continue;
      // The same sum as `scoreOf`, without the objects: this is the innermost loop of all.
      const leak = (other.english - insideEn) / other.count + (rowJapanese - insideJa) / count;
      const drawn =
        Math.min(1.5, (rowEnglish - insideEn) / count) + Math.min(1.5, (other.japanese - insideJa) / other.count);
      const score = covered - leak - 0.5 * drawn + ja.termhood + other.termhood;
      const list = byEnglish[index]!;
      if (!fits(own, score, partners) && !fits(list, score, partners)) continue;
      const rated = { ja, en, score };
      insert(own, rated, partners);
      insert(list, rated, partners);
    }
    for (const rated of own) kept.add(rated);
  }
  for (const own of byEnglish) for (const rated of own) kept.add(rated);
  return [...kept];
}

function fits(list: readonly Rated[], score: number, most: number): boolean {
  return list.length < most || list[most - 1]!.score < score;
}

/** Keeps a short list in falling order of score; of equals the first stays first. */
function insert(list: Rated[], rated: Rated, most: number): void {
  let at = list.length;
  while (at > 0 && list[at - 1]!.score < rated.score) at -= 1;
  if (at >= most) return;
  list.splice(at, 0, rated);
  if (list.length > most) list.pop();
}
