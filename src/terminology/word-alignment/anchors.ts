import { isHiragana, isKatakana, narrow } from "../../language";
import { katakanaSimilarity } from "../transliteration";

const punctuation: Readonly<Record<string, string>> = {
  "。": ".",
  "、": ",",
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "・": "-",
  "〜": "-",
  "―": "-",
};

/**
 * How surely a Japanese and an English word are the same by their look, 0 to 1: numbers, Latin words, punctuation, and kana
 * that spell the English.
 */
export function anchorWeight(ja: string, en: string): number {
  const plain = narrow(ja);
  if ((punctuation[plain] ?? plain).toLowerCase() === en.toLowerCase()) return 1;
  if (!/^[a-z]/iu.test(en) || ja.length < 2 || !(isKatakana(ja) || isHiragana(ja))) return 0;
  const similarity = katakanaSimilarity(ja, en);
  return similarity >= 0.6 ? Math.min(1, 2 * similarity - 0.8) : 0;
}
