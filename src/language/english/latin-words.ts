import { narrow } from "../japanese/width";

/**
 * Words of Latin script that stand in a Japanese text, and those of an English one that could be the same: names and
 * abbreviations, in lower case. `findLatinWords("QUAD への総務省の参加") //=> ["quad"]`
 */
export function findLatinWords(text: string): string[] {
  return (narrow(text).match(latinWord) ?? []).map((word) => word.toLowerCase());
}

/** A word with at least one letter: `Open`, `R&D`, `G7`, `ITU-T`, `5G`. */
const latinWord = /(?=\d{0,8}\p{Script=Latin})[\p{Script=Latin}\d]+(?:[&'’.-][\p{Script=Latin}\d]+)*/gu;

/** The words of an English text with their places; `-` and `/` part words, an apostrophe does not. */
export function englishWords(text: string): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’&.][\p{L}\p{N}]+)*/gu)].map((match) => ({
    word: match[0],
    at: match.index,
  }));
}

/**
 * Where a word or a phrase stands in a text, from `from` on, not as a part of a longer word of Latin script (a plural `s` is
 * allowed); -1 if nowhere.
 *
 * @example
 * indexOfWord("PETs の AI", "AI") //=> 6
 */
export function indexOfWord(text: string, word: string, from = 0): number {
  if (word === "") return -1;
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const startsInside = isLatinOrDigit(word, 0) && isLatinOrDigit(text, at - 1);
    const endsInside = isLatinOrDigit(word, word.length - 1) && isLatinOrDigit(text, end) && text[end] !== "s";
    if (!startsInside && !endsInside) return at;
  }
  return -1;
}

function isLatinOrDigit(text: string, at: number): boolean {
  return /[\p{Script=Latin}\d]/u.test(text[at] ?? "");
}

/** A text in lower case of the same length; as it is where lower case would change its length (`İ`). */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
