import type { PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";

/** A word or a particle that stands twice in a row, unless the source repeats a word as well. */
export const repeatedWord = defineRule({
  id: "repeated-word",
  description: "A word that occurs twice in a row, unless the source has the same.",
  severity: "warning",
  create() {
    return check;
  },
});

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
/** Particles behind a kanji, katakana or a Latin letter; words such as ひとびと are in hiragana throughout. */
const particles =
  /(?<=[\u30a1-\u30ff\u3400-\u9fff\p{Script=Latin}\d」）])(をを|がが|にに|はは|のの|とと|でで|ではでは|からから|までまで)(?=[\u30a1-\u30ff\u3400-\u9fff\p{Script=Latin}、。]|$)/gu;
/** Behind hiragana only those that no word ends in (国に is くにに), and none that a word may begin with (はははと). */
const particlesBehindKana =
  /(?<=[\u3041-\u3096])(?:をを|(?<![がはかし])がが|(?<![はも])はは|(?<![もおの])のの)(?=[\u30a1-\u30ff\u3400-\u9fff\p{Script=Latin}、。]|$)|をを/gu;
const words =
  /(?<![\u30a1-\u30ff])([\u30a1-\u30ff]{3,20}|(?![一二三四五六七八九十])[\u3400-\u9fff]{2,4})(?:\s?)\1(?![\u30a1-\u30ff\u3400-\u9fff])/gu;
/** Phrases that end as a verb or what joins sentences does (ましたました); 何度も何度も and ひとつひとつ are meant. */
const phrases =
  /([\u3041-\u3096\u3400-\u9fff]{0,10}(?:する|した|して|いる|てい|ます|ました|です|でした|ある|れる|れた|こと|として|により|による|について|ため|という|における|において))\1/gu;

function check({ source, target }: PreparedUnit): Report[] {
  const { text, language } = target;
  const found = new Set<number>();
  const patterns = language === "en" ? [english] : [particles, particlesBehindKana, words, phrases];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(
        (match) =>
          !isReduplicated(match[1] ?? "", pattern === phrases) && !isMeant(match, text, source.text, source.language),
      )
      // One pattern may see what another saw.
      .filter(({ index }) => !found.has(index) && found.add(index))
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
  if (language === "ja" && /^\p{Lu}.*\s\p{Lu}/su.test(match[0])) return true;
  const repeats = language === "en" ? english : words;
  repeats.lastIndex = 0;
  return (
    new RegExp(repeats.source, repeats.flags.replace("g", "")).test(source) ||
    /[。！？]$/u.test(text.slice(0, match.index))
  );
}

/** わくわく and ますます are one word. */
function isReduplicated(word: string, isPhrase: boolean): boolean {
  if (isPhrase && word.length < 3) return true;
  return word.length % 2 === 0 && word.length > 3 && word.slice(0, word.length / 2) === word.slice(word.length / 2);
}
