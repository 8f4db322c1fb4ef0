import type { PreparedUnit, Report, Rule } from "../types";

/** A word or a particle that stands twice in a row, unless the source repeats a word as well. */
export const repeatedWord: Rule = {
  id: "repeated-word",
  severity: "warning",
  create() {
    return check;
  },
};

const english = /(?<![\p{L}\p{N}'’-])(\p{Ll}{2,}|\p{Lu}\p{Ll}+)\s+\1(?![\p{L}\p{N}'’-])/giu;
/** Words that may follow themselves. */
const doubled = new Set([
  "that",
  "had",
  "bye",
  "ha",
  "no",
  "so",
  "very",
  "is",
  "on",
  "in",
  "blah",
  "many",
  "long",
  "more",
  "wait",
  "hear",
  "knock",
  "tut",
  "there",
  "again",
  "you",
  "her",
]);
/** Particles behind a kanji, katakana or a Latin letter; ひとびと-like words are in hiragana throughout. */
const particles =
  /(?<=[\u30a1-\u30ff\u3400-\u9fff\p{Script=Latin}\d」）])(をを|がが|にに|はは|のの|とと|でで|ではでは|からから|までまで|することすること)(?=[\u30a1-\u30ff\u3400-\u9fff\p{Script=Latin}、。])/gu;
const words =
  /(?<![\u30a1-\u30ff])([\u30a1-\u30ff]{3,20}|[\u3400-\u9fff]{2,4})(?:\s?)\1(?![\u30a1-\u30ff\u3400-\u9fff])/gu;

function check({ source, target }: PreparedUnit): Report[] {
  const { text, language } = target;
  const patterns = language === "en" ? [english] : [particles, words];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => !isMeant(match, text, source.text, source.language))
      .map((match): Report => {
        const once = language === "en" ? (match[1] ?? "") : match[0].slice(0, Math.ceil(match[0].length / 2));
        const range = [match.index, match.index + match[0].length] as const;
        return { message: `\`${match[0]}\` stands twice in a row.`, range, actual: match[0], expected: once };
      }),
  );
}

function isMeant(match: RegExpMatchArray, text: string, source: string, language: "en" | "ja"): boolean {
  if (doubled.has((match[1] ?? "").toLowerCase())) return true;
  // Boutros Boutros-Ghali, New York New York: names, and what ends one sentence and begins the next.
  if (language === "ja" && /^\p{Lu}/u.test(match[1] ?? "")) return true;
  const repeats = language === "en" ? english : words;
  repeats.lastIndex = 0;
  return (
    new RegExp(repeats.source, repeats.flags.replace("g", "")).test(source) ||
    /[。！？]$/u.test(text.slice(0, match.index))
  );
}
