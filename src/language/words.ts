import { narrow } from "./width";

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
