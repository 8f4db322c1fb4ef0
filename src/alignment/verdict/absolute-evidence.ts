import { hasJapanese, isKatakana, narrow, nodeModule, transliterationIndex } from "../../language";
import type { Bead } from "../../model";
import { seedLexicon, type SeedLexicon } from "../seed/seed-lexicon";
import { tokensOf } from "../words/tokens";

/** The kinds of words whose counterpart is known before anything is learnt from the documents. */
export const evidenceKinds = ["number", "latin", "katakana", "lexicon", "english"] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** How many informative Japanese words some beads have, and how many of them have their counterpart in the bead. */
export interface EvidenceCount {
  readonly informative: number;
  readonly found: number;
}

/** Counts of each kind. */
export type EvidenceCounts = Readonly<Record<EvidenceKind, EvidenceCount>>;

/** Words whose counterpart occurs in more than this share of the beads prove nothing about one bead. */
const maxShareOfBeads = 0.25;
/** In fewer beads a share says nothing. */
const minBeadsForShares = 8;
/** The same word counts this often, so that one word does not decide. */
const maxRepetitions = 3;
/** Beads that are read: enough to decide about any document, and a bound on the time. */
const maxBeads = 600;
const minSimilarity = 0.72;
const longestWord = 8;

/**
 * Counts the words of beads whose counterpart is known without anything learnt from the documents: numbers, words in Latin
 * script, katakana that reads as English, and words of the seed lexicon in both directions.
 */
export function countEvidence(beads: readonly Bead[]): EvidenceCounts {
  const joined = sample(beads.filter(isInformative));
  const english = joined.map(({ en }) => new Set(en.flatMap(({ text }) => tokensOf(text, "en"))));
  const frequencies = new Map<string, number>();
  for (const tokens of english) for (const token of tokens) frequencies.set(token, (frequencies.get(token) ?? 0) + 1);
  const index = transliterationIndex([...frequencies.keys()].filter((word) => /^[a-z]{3,}$/u.test(word)));
  const seed = nodeModule("node:zlib") === undefined ? undefined : seedLexicon();
  const limit = joined.length < minBeadsForShares ? Infinity : maxShareOfBeads * joined.length;
  const isCommon = (token: string): boolean => (frequencies.get(token) ?? 0) > limit;
  const counts = emptyCounts();
  const seen = new Map<string, number>();
  const add = (kind: EvidenceKind, word: string, isFound: boolean): void => {
    const repetitions = seen.get(word) ?? 0;
    seen.set(word, repetitions + 1);
    if (repetitions >= maxRepetitions) return;
    counts[kind].informative += 1;
    counts[kind].found += isFound ? 1 : 0;
  };
  joined.forEach((bead, at) => {
    const tokens = english[at] ?? new Set<string>();
    for (const { word, kind, counterparts } of japaneseWords(bead, index, seed))
      if (!counterparts.some(isCommon))
        add(
          kind,
          word,
          counterparts.some((token) => tokens.has(token)),
        );
    for (const [token, isFound] of englishWords(bead, tokens, seed))
      if (!isCommon(token)) add("english", token, isFound);
  });
  return counts;
}

/** Whether a bead has both sides, and Japanese on the Japanese side. */
function isInformative({ en, ja }: Bead): boolean {
  return en.length > 0 && ja.some(({ text }) => hasJapanese(text));
}

/** Every n-th bead of very long documents. */
function sample(beads: readonly Bead[]): readonly Bead[] {
  const step = Math.ceil(beads.length / maxBeads);
  return step <= 1 ? beads : beads.filter((_, index) => index % step === 0);
}

function emptyCounts(): Record<EvidenceKind, { informative: number; found: number }> {
  const zero = (): { informative: number; found: number } => ({ informative: 0, found: 0 });
  return { number: zero(), latin: zero(), katakana: zero(), lexicon: zero(), english: zero() };
}

interface KnownWord {
  readonly word: string;
  readonly kind: EvidenceKind;
  /** The English tokens of which one must be in the bead. */
  readonly counterparts: readonly string[];
}

function japaneseWords(
  bead: Bead,
  index: ReturnType<typeof transliterationIndex>,
  seed: SeedLexicon | undefined,
): KnownWord[] {
  const text = bead.ja.map((segment) => segment.text).join("\n");
  const words = tokensOf(text, "ja").flatMap((word): KnownWord[] => {
    if (word.startsWith("@")) return [];
    if (word.startsWith("#")) return [{ word, kind: "number", counterparts: [word] }];
    if (/^\p{Script=Latin}/u.test(word)) return word.length > 1 ? [{ word, kind: "latin", counterparts: [word] }] : [];
    if (word.length < 3 || !isKatakana(word)) return [];
    const found = index
      .find(word, minSimilarity)
      .slice(0, 4)
      .map((match) => match.word);
    return [{ word, kind: "katakana", counterparts: found }];
  });
  if (seed !== undefined)
    for (const [word, renderings] of seedWords(narrow(text), seed))
      words.push({ word, kind: "lexicon", counterparts: renderings });
  return words;
}

/** The English words that the seed lexicon knows, and whether the Japanese has one of the words that they render. */
function englishWords(
  bead: Bead,
  tokens: ReadonlySet<string>,
  seed: SeedLexicon | undefined,
): (readonly [token: string, isFound: boolean])[] {
  if (seed === undefined) return [];
  const japanese = narrow(bead.ja.map(({ text }) => text).join("\n"));
  return [...tokens].flatMap((token) => {
    const sources = /^[a-z]/u.test(token) ? seed.sources(token) : [];
    return sources.length === 0 ? [] : [[token, sources.some((word) => japanese.includes(word))] as const];
  });
}

/** The longest words of the seed lexicon in a text that have kanji, with their English stems. */
function seedWords(text: string, seed: SeedLexicon): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [run] of text.matchAll(/[\u3005-\u3007\u3400-\u9fff]{2,}/gu)) {
    for (let at = 0; at < run.length;) {
      let length = Math.min(longestWord, run.length - at);
      while (length >= 2 && !seed.has(run.slice(at, at + length))) length -= 1;
      if (length >= 2) {
        const word = run.slice(at, at + length);
        found.set(word, seed.renderings(word));
      }
      at += Math.max(1, length);
    }
  }
  return found;
}
