import type { Range } from "../../model";

export interface Word {
  readonly text: string;
  readonly range: Range;
}

/** Words that abbreviations pass over, those of names in other languages among them. */
const passedOver =
  /^(?:a|an|and|at|by|de|for|from|in|of|on|or|the|to|with|&|as|per|und|der|die|das|des|für|fur|zur|zum|im|von|et|du|la|le|les|l|d|del|los|las|el|y|e|da|do|dos|das|di|della|og|och|voor|van|het)$/iu;

/**
 * Ends of what a long form may stand in: sentences (no full stop of `U.S.` or `St.`), brackets, quotation marks, cells, paragraphs
 * and Japanese.
 */
const boundary =
  /(?<!\b(?:\p{Lu}|St|Dr|Mrs?|Ms|No|vs|Inc|Ltd|Co|Corp))\.(?=\s|$)|[;:!?](?=\s|$)|[()（）[\]“”"«»|、。「」\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\r?\n[^\S\n]*\r?\n/u;

const word =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}&]+(?:['’.][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]+)*/gu;

/** The words of a text between two places, Japanese ones excepted. Hyphens part words. */
export function wordsOf(text: string, from: number, end: number): Word[] {
  return [...text.slice(from, end).matchAll(word)].map((match) => ({
    text: match[0],
    range: [from + match.index, from + match.index + match[0].length],
  }));
}

/** The last words before a place, none from before the clause that it stands in. */
export function wordsBefore(text: string, end: number, most: number): Word[] {
  const from = Math.max(0, end - most * 24);
  const clause = text.slice(from, end).split(boundary).at(-1) ?? "";
  return wordsOf(text, end - clause.length, end).slice(-most);
}

/** The first words behind a place, none from behind the clause that it stands in. */
export function wordsAfter(text: string, from: number, most: number): Word[] {
  const clause = text.slice(from, from + most * 24).split(boundary)[0] ?? "";
  return wordsOf(text, from, from + clause.length).slice(0, most);
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

export function isPassedOver(word: string): boolean {
  return passedOver.test(word);
}

/** The text from the first to the last of some words, or null if there are none. */
export function cut(text: string, words: readonly Word[]): Word | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const range: Range = [first.range[0], last.range[1]];
  return { text: text.slice(...range), range };
}
