import { lettersOf } from "./short-forms";
import { cut, isCapitalised, isPassedOver, wordsOf, type Word } from "./clauses";

/**
 * Names in an English text that an abbreviation could stand for though the text does not say so: words with capitals whose
 * initials spell it, and the same with a capitalised word before them (`UN Commission on …`).
 *
 * @example
 * findSpellings("a Commission on Science and Technology for Development", "CSTD")
 * //=> ["Commission on Science and Technology for Development"]
 */
export function findSpellings(text: string, abbreviation: string): string[] {
  const letters = lettersOf(abbreviation);
  if (letters.length < 3) return [];
  const parted = text.replace(/[.;:!?()“”"]/gu, "|");
  const words = wordsOf(parted, 0, parted.length);
  for (let start = 0; start < words.length; start += 1) {
    const end = endOfSpelling(words, start, letters, parted);
    if (end === null) continue;
    const before = words[start - 1];
    const extended = before && isCapitalised(before.text) && !isPassedOver(before.text);
    return [start, ...(extended ? [start - 1] : [])].flatMap((from) => cut(text, words.slice(from, end))?.text ?? []);
  }
  return smallSpelling(text, words, letters, parted);
}

/** Behind the word with which the words from `start` have spelt all letters, or null if they do not. */
function endOfSpelling(
  words: readonly Word[],
  start: number,
  letters: readonly string[],
  parted: string,
): number | null {
  const from = words[start]?.range[0];
  let spelt = 0;
  for (let index = start; index < words.length; index += 1) {
    const word = words[index];
    if (!word || parted.slice(from, word.range[1]).includes("|")) return null;
    if (isCapitalised(word.text) && word.text[0]?.toLowerCase() === letters[spelt]) spelt += 1;
    else if (index === start || !isPassedOver(word.text)) return null;
    if (spelt === letters.length) return index + 1;
  }
  return null;
}

/** `large language models` for LLM: words of a text without capitals whose initials are the letters, each word giving one. */
function smallSpelling(text: string, words: readonly Word[], letters: readonly string[], parted: string): string[] {
  for (let start = 0; start + letters.length <= words.length; start += 1) {
    const run = words.slice(start, start + letters.length);
    if (!run.every(({ text: word }, index) => word.length > 2 && word.toLowerCase().startsWith(letters[index]!)))
      continue;
    const found = run.some(({ text: word }) => isPassedOver(word)) ? null : cut(text, run);
    if (found !== null && !/[|,]/u.test(parted.slice(...found.range))) return [found.text];
  }
  return [];
}
