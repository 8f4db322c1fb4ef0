import { indexOfWord, lowerCase, narrow } from "../../language";
import type { BeadTexts, FoundPair } from "./found-pair";

/** Runs of Latin words in Japanese text: `Open RAN`, `G7`, `R&D`, `ITU-T`. */
const latinRun =
  /[\p{Script=Latin}\d]+(?:(?:[&'’.-]|\. )[\p{Script=Latin}\d]+| (?=\p{Lu})[\p{Script=Latin}\d&.-]*[\p{Script=Latin}\d])*/gu;
/** A longer run is a sentence in another language, or data. */
const longestName = 80;
/** What stands between backticks. */
export const codeSpan = /`[^`]{1,200}`/gu;
const address = /(?:https?:\/\/|www\.)[^\s（）「」、。]+/gu;

/**
 * Names that stand in Latin script on both sides of a bead. `QUAD` and `Quad` are one name; the English is given as the
 * English has it. Names that the documents write as code (`codeWords`) are none. A single letter, and a word without a capital, is no name.
 */
export function pairLatinNames({ en, ja }: BeadTexts, code: ReadonlySet<string> = new Set()): FoundPair[] {
  const english = blank(en);
  const seen = new Map<string, FoundPair>();
  for (const { 0: name, index } of blank(narrow(ja)).matchAll(latinRun)) {
    if (name.length < 2 || name.length > longestName || !/\p{Lu}/u.test(name)) continue;
    if (name.split(/[^\p{Script=Latin}\d_]+/u).some((word) => code.has(word))) continue;
    const found = findName(english, name);
    if (found === null) continue;
    const verbatim = ja.slice(index, index + name.length);
    if (!seen.has(verbatim))
      seen.set(verbatim, { ja: verbatim, en: found, kind: "latin", score: isAbbreviation(name) ? 0.97 : 0.93 });
  }
  return [...seen.values()];
}

/** A text with its web addresses and its code blanked out, of the same length. */
function blank(text: string): string {
  return text.replace(address, blankOf).replace(codeSpan, blankOf);
}

function blankOf(found: string): string {
  return " ".repeat(found.length);
}

/**
 * The words that texts have in code spans: names that a program knows and that nobody translates.
 *
 * @example
 * codeWords(["`IpAddr` is a type"]).has("IpAddr") //=> true
 */
export function codeWords(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts)
    for (const [code] of text.matchAll(codeSpan))
      for (const [word] of code.matchAll(/[\p{Script=Latin}\d_]{2,}/gu)) words.add(word);
  return words;
}

/** A name as it stands in a text: with the same capitals if it does, else with others. */
function findName(text: string, name: string): string | null {
  const exact = indexOfWord(text, name);
  const at = exact >= 0 ? exact : indexOfWord(lowerCase(text), lowerCase(name));
  return at < 0 ? null : text.slice(at, at + name.length);
}

/** Whether a name is written as abbreviations are. `isAbbreviation("IoT") //=> true` */
export function isAbbreviation(name: string): boolean {
  return !/\s/u.test(name) && name.length <= 8 && /\p{Lu}.*[\p{Lu}\d]|\d\p{Lu}/u.test(name);
}
