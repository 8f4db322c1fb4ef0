/** Kanji, kana, the long-vowel mark and the iteration marks: what only Japanese text is written with. */
const japanese =
  /[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]/u;
const japaneseAll = new RegExp(japanese, "gu");
const katakana = /^[\u30a1-\u30ff\uff66-\uff9f]+$/u;
const hiragana = /^[\u3041-\u3096\u309d-\u309f\u30fc]+$/u;

/** Whether a text has a character of Japanese script. `hasJapanese("広島 AI") //=> true` */
export function hasJapanese(text: string): boolean {
  return japanese.test(text);
}

/** How many characters of a text are kanji or kana. */
export function countJapanese(text: string): number {
  return text.match(japaneseAll)?.length ?? 0;
}

/** Whether a text is nothing but katakana, ・ and ー. `isKatakana("デジタル・サービス") //=> true` */
export function isKatakana(text: string): boolean {
  return katakana.test(text);
}

/** Whether a text is nothing but hiragana. */
export function isHiragana(text: string): boolean {
  return hiragana.test(text);
}
