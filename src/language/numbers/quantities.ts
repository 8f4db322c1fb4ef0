import type { Language } from "../../model";
import { englishQuantities } from "./quantities-english";
import { japaneseQuantities } from "./quantities-japanese";
import type { Quantity } from "./quantity";

/**
 * The numbers of a text in every notation: digits of either width, kanji, words, 万 and 億 and `million`, era years, months,
 * ordinals, fractions, percent.
 *
 * @example
 * findQuantities("2億5千万ポンド", "ja")[0]?.values //=> [250000000]
 * findQuantities("令和６年１月", "ja").map(({ values }) => values[0]) //=> [2024, 1]
 */
export function findQuantities(text: string, language: Language): Quantity[] {
  return language === "ja" ? japaneseQuantities(text) : englishQuantities(text);
}
