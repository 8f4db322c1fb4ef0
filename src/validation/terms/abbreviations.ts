import { englishWords } from "../../language";
import { rememberLast } from "../units/memoize-last";

/** An abbreviation as it stands in a text. */
export interface Abbreviation {
  readonly text: string;
  readonly at: number;
}

/** Capitals that are an abbreviation: two to six, with digits and `&` between them, plural or not. */
const form =
  /(?<![\p{L}\p{N}_./@-])(?=[\p{L}\p{N}&-]{2,8}(?![\p{L}\p{N}]))(?:[A-Z][A-Z&]*[A-Z](?:-[A-Z]{1,3})?)s?(?![\p{L}\p{N}_@]|[-./][\p{L}\p{N}])/gu;

/** The abbreviations in capitals of a text. */
export function abbreviationsOf(text: string): Abbreviation[] {
  if (!/[A-Z][A-Z&]/.test(text)) return [];
  return [...text.matchAll(form)].map((match) => ({ text: match[0].replace(/s$/u, ""), at: match.index }));
}

const abbreviationsIn = rememberLast(abbreviationsOf);

/**
 * Whether a name stands in a text as the initials of its words: ICO for Information Commissioner's Office.
 *
 * @example
 * isAbbreviated("Ministry of Economy, Trade and Industry", "METI announced") //=> true
 */
export function isAbbreviated(name: string, text: string): boolean {
  if (abbreviationsIn(text).length === 0) return false;
  const words = englishWords(name).map(({ word }) => word);
  if (words.length < 2) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0] ?? "");
  if (capitals.length < 2) return false;
  const all = words.map((word) => word[0] ?? "").join("");
  const initials = new Set([capitals.join(""), all, all.toUpperCase()]);
  return abbreviationsIn(text).some(
    ({ text: found }) => initials.has(found) || initials.has(found.replaceAll("&", "")),
  );
}

/**
 * Whether a text spells an abbreviation out: neighbouring words with its letters as initials, small words between them aside.
 *
 * @example
 * isSpelledOut("NCSC", "the National Cyber Security Centre") //=> true
 */
export function isSpelledOut(abbreviation: string, text: string): boolean {
  if (!/^[A-Z]{2,8}$/u.test(abbreviation)) return false;
  const initials = englishWords(text)
    .filter(({ word }) => /^\p{Lu}/u.test(word))
    .map(({ word }) => (/^[A-Z]{2,}$/u.test(word) ? word : (word[0] ?? "")))
    .join("");
  return initials.includes(abbreviation) && !/\b[A-Z]{2,}\b/u.test(abbreviation.length === 2 ? text : "");
}
