import { splitSentences } from "../../language";
import type { PreparedText, PreparedUnit, Report } from "../types";

/** Characters of English for a character of Japanese. */
const usualRatio = 2.4;

/**
 * Sentences of a segment that its translation lacks: it has fewer sentences than the source, is not longer than usual, and no
 * sentence of it looks like two that were joined.
 */
export function omittedSentences({ source, target }: PreparedUnit): Report[] {
  if (!/[.。!?！？]\s*\S/u.test(source.text) || target.text.trim() === "") return [];
  const [wanted, found] = [sentencesOf(source), sentencesOf(target)];
  const missing = wanted.length - found.length;
  if (wanted.length < 2 || missing < 1 || /\n/u.test(source.text.trim())) return [];
  const expected = source.text.length * (source.language === "ja" ? usualRatio : 1 / usualRatio);
  const ratio = target.text.length / expected;
  // The share of the text that a sentence has, on average.
  if (ratio > (found.some((each) => isJoined(each, target)) ? 1 - 0.75 * (missing / wanted.length) : 1.05)) return [];
  return [
    {
      message: `The source has ${String(wanted.length)} sentences, the translation ${String(found.length)}.`,
      range: [0, target.text.length],
      actual: String(found.length),
      expected: String(wanted.length),
    },
  ];
}

/** Sentences of some length. */
function sentencesOf({ prose, language }: PreparedText): string[] {
  return splitSentences(prose, language)
    .map((range) => prose.slice(...range))
    .filter((sentence) => (language === "ja" ? /\p{L}{2}/u : /\p{L}{2} {1,3}\p{L}{2}|\p{L}{4}[.!?]/u).test(sentence));
}

/** A sentence with a clause after a comma or a colon. */
function isJoined(sentence: string, { language }: PreparedText): boolean {
  return language === "ja"
    ? /(?:て|で|が|し|り|ず|ば|ので|ため|き|み|い|ち|ら|れ|け|え|せ|と|め|べ|げ|ね)[、，]|[：；:;（(]/u.test(sentence)
    : /[,;:(—–-]\s?(?:and|but|so|then|which|who|while|as|or|because|since|if|when)?/iu.test(sentence) ||
        (/ (?:and|but|so|because|which|while|since) \S+ \S+ \S+/iu.test(sentence) && sentence.length > 60);
}
