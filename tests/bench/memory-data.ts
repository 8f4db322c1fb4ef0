import { readFileSync } from "node:fs";
import { createTokenizer } from "../../src/language";

/** Random numbers from a seed, the same on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes Japanese sentences and edits them. */
export interface SentenceMaker {
  sentence(length: number): string;
  /** Some units replaced, put in or left out, a word at a time or a character. */
  edit(text: string, share: number): string;
}

/**
 * Sentences with the function words and the order of words of the report in `fixtures/`, by a Markov chain over its tokens, and with
 * nouns of a wide vocabulary by Zipf's law: so the grams that every sentence has, and the rare ones, are as common as in life.
 */
export async function createSentenceMaker(random: () => number): Promise<SentenceMaker> {
  const text = readFileSync(new URL("../../fixtures/japan-uk-progress-report.ja.md", import.meta.url), "utf8");
  const tokens = (await createTokenizer()).tokenize(text.replace(/[#*\s\d.]+/g, ""));
  const followers = new Map<string, string[]>();
  const nouns = new Set<string>();
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (next === undefined) return;
    followers.set(token.surface, [...(followers.get(token.surface) ?? []), next.surface]);
    if (token.partOfSpeech[0] === "名詞" && token.surface.length > 1) nouns.add(token.surface);
  });
  const kanji = [...new Set(text.match(/[\u4e00-\u9fff]/g) ?? [])];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = Array.from({ length: 30_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => kanji[Math.floor(kanji.length * random() ** 2)]).join(
      "",
    ),
  );
  // Zipf: the rank is exponential in a uniform number.
  const word = (): string => words[Math.floor(Math.exp(random() * Math.log(words.length))) - 1] ?? "";
  const starts = tokens.map((token) => token.surface);
  return {
    sentence(length) {
      let sentence = "";
      let current = pick(starts);
      while (sentence.length < length - 1) {
        sentence += nouns.has(current) && random() < 0.6 ? word() : current;
        current = random() < 0.05 ? pick(starts) : pick(followers.get(current) ?? starts);
      }
      return `${sentence.slice(0, length - 1)}。`;
    },
    edit(original, share) {
      let edits = Math.round(original.length * share);
      let edited = original;
      while (edits > 0) {
        const at = Math.floor(random() * edited.length);
        const size = Math.min(edits, 1 + Math.floor(random() * 3));
        const kind = random();
        const fresh = kind < 0.7 ? word().slice(0, size) : "";
        const removed = kind < 0.3 ? 0 : size;
        edited = edited.slice(0, at) + fresh + edited.slice(at + removed);
        edits -= size;
      }
      return edited;
    },
  };
}
