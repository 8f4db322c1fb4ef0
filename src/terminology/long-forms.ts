import { narrow } from "../language";
import type { Range } from "../model";

/** Words that abbreviations pass over. */
const passedOver = new Set("a an and at by de for from in of on or the to with &".split(" "));

interface Word {
  readonly text: string;
  readonly range: Range;
}

/**
 * The words before `end` that an abbreviation stands for, or null.
 *
 * After Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text" (2003), with
 * costs instead of the first match: a letter that begins a word is free, one inside a word costs, and so does a word that
 * gives no letter.
 *
 * @example
 * longFormBefore("the Internet of Things (IoT)", 22, "IoT")?.text //=> "Internet of Things"
 */
export function longFormBefore(text: string, end: number, abbreviation: string, from = 0): Word | null {
  const written = narrow(abbreviation);
  const weak = !isShortForm(written);
  if (weak && !isWeakForm.test(written)) return null;
  const letters = written.toLowerCase().match(/\d+|\p{L}/gu) ?? [];
  const singular = letters.length > 2 && /[\p{Lu}\d]['’]?s$/u.test(written) ? letters.slice(0, -1) : letters;
  const words = wordsBefore(text, end, Math.min(letters.length + 5, letters.length * 2) + 3).filter(
    ({ range }) => range[0] >= from,
  );
  const whole = cheapestSpelling(singular, words);
  // `Personal Information Protection Commission of Japan (PPC)`: a place at the end may give no letter.
  const place = words.findLastIndex((word) => word.text === "of" || word.text === "in");
  const shorter = place > 0 && words.length - place <= 3 ? cheapestSpelling(singular, words.slice(0, place)) : null;
  const best = shorter && (whole === null || shorter.cost < whole.cost) ? shorter : whole;
  if (best !== null) {
    // `Department for Education (DfE)`, `Office of Communications (Ofcom)`, not `adopted yesterday (May)`.
    if (weak && !best.words.every(({ text: word }) => passedOver.has(word.toLowerCase()) || /^\p{Lu}/u.test(word)))
      return null;
    return isItself(best.words, written) ? null : cut(text, best.words);
  }
  if (weak) return null;
  return abbreviation.includes("-") ? unorderedLongForm(text, letters, words) : null;
}

/** Whether the words hold the abbreviation itself: `the UK (UK)` says nothing. */
function isItself(words: readonly Word[], abbreviation: string): boolean {
  return words.length === 1 && words[0]!.text.toLowerCase() === abbreviation.toLowerCase();
}

/**
 * Letters and digits with at least two capitals, or a capital and a digit: `GCOT`, `IoT`, `G7`, `3GPP`, `ITU-T`, `R&D`, `PETs`;
 * no unit of measurement, fiscal year, year of an era or file format.
 */
export function isShortForm(text: string): boolean {
  const plain = narrow(text);
  if (!/^(?=\S*\p{Lu}\S*[\p{Lu}\d]|\d\p{Lu})[\p{Script=Latin}\d][\p{Script=Latin}\d&./-]{1,12}$/u.test(plain))
    return false;
  if (/^\d/u.test(plain) && !/^\d(?:\p{Lu}{3,}|G|D)s?$/u.test(plain)) return false;
  return !/^(?:[kMGTP]?(?:Hz|Wh|bps|W|i?B|Pa|eV)|dB[A-Z]?|k[gm])$|^(?:FY|CY|Q|H|[MTSHR])[’']?\d{1,4}$|^(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|CSV|EPUB)$/u.test(
    plain,
  );
}

/** One capital only: no abbreviation unless the words before it spell it and have capitals themselves. */
const isWeakForm = /^(?=\S*\p{Lu})\p{Script=Latin}{2,7}$/u;

/** The words at the end of some that spell an abbreviation at the least cost, or null if none do at a bearable one. */
function cheapestSpelling(
  letters: readonly string[],
  words: readonly Word[],
): { readonly words: readonly Word[]; readonly cost: number } | null {
  let best: { readonly words: readonly Word[]; readonly cost: number } | null = null;
  for (let start = words.length - 1; start >= 0; start -= 1) {
    if (/^(?:an?|and|at|by|de|for|from|in|of|on|or|the|to|with)$/u.test(words[start]!.text)) continue;
    const cost = spellingCost(letters, words.slice(start));
    if (cost < (best?.cost ?? 0.42 * letters.length)) best = { words: words.slice(start), cost };
  }
  return best;
}

function cut(text: string, words: readonly Word[]): Word | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const range: Range = [first.range[0], last.range[1]];
  return { text: text.slice(...range), range };
}

/** The last words before a place, none from before a sentence's end or a bracket. Hyphens part words. */
function wordsBefore(text: string, end: number, most: number): Word[] {
  const from = Math.max(0, end - most * 24);
  const clause =
    text
      .slice(from, end)
      .split(/[.;:!?()“”"](?=\s|$)|[()“”"]/u)
      .at(-1) ?? "";
  const base = end - clause.length;
  return [...clause.matchAll(/[\p{L}\p{N}&]+(?:['’.][\p{L}\p{N}]+)*/gu)]
    .slice(-most)
    .map((match) => ({ text: match[0], range: [base + match.index, base + match.index + match[0].length] }));
}

const numberWords = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, number): [string, string] => [word, String(number)]),
);
for (const [index, word] of "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ").entries())
  numberWords.set(word, String(index + 1));
for (const [index, word] of "twenty thirty forty fifty sixty seventy eighty ninety hundred".split(" ").entries())
  numberWords.set(word, String(10 * index + 20));
/** What single letters and digits say by their sound: `B2B`, `V2X`, `UX`, `XAI`. */
const soundAlikes: Readonly<Record<string, RegExp>> = { "2": /^to$/u, "4": /^for$/u, x: /^(?:ex|cross|every|any)/u };

/** The least cost of spelling an abbreviation with some words, the first letter beginning the first of them. */
function spellingCost(letters: readonly string[], words: readonly Word[]): number {
  const inner = 0.6;
  const innerCapital = 0.25;
  const silentWord = 0.7;
  // costs[k]: the least cost with k letters spelt by the words so far.
  let costs: number[] = [0, ...letters.map(() => Infinity)];
  words.forEach(({ text }, index) => {
    const silent = passedOver.has(text.toLowerCase()) ? 0 : silentWord;
    const next = costs.map((cost) => (index === 0 ? Infinity : cost + silent));
    for (let spelt = 0; spelt < letters.length; spelt += 1) {
      const base = costs[spelt] ?? Infinity;
      if (base === Infinity || !begins(text, letters[spelt] ?? "")) continue;
      let cost = base;
      let position = 0;
      for (let count = spelt; count < letters.length; count += 1) {
        if (count > spelt) {
          position = text.toLowerCase().indexOf(letters[count] ?? "", position + 1);
          if (position < 0) break;
          cost += /\p{Lu}/u.test(text[position] ?? "") ? innerCapital : inner;
        }
        next[count + 1] = Math.min(next[count + 1] ?? Infinity, cost);
      }
    }
    costs = next;
  });
  return costs[letters.length] ?? Infinity;
}

function begins(word: string, letter: string): boolean {
  const lower = word.toLowerCase();
  if (lower.startsWith(letter) || soundAlikes[letter]?.test(lower)) return true;
  return /\d/u.test(letter) && (numberWords.get(lower) === letter || lower.endsWith(letter));
}

/**
 * `Telecommunication Standardization Sector of International Telecommunication Union (ITU-T)`: a compound abbreviation whose
 * parts stand in another order. The run of capitalised words that has all its letters as initials.
 */
function unorderedLongForm(text: string, letters: readonly string[], words: readonly Word[]): Word | null {
  const first = words.findLastIndex((word) => !/^\p{Lu}/u.test(word.text) && !passedOver.has(word.text)) + 1;
  const run = words.slice(words.findIndex((word, index) => index >= first && /^\p{Lu}/u.test(word.text)));
  const initials = run.map((word) => word.text[0]?.toLowerCase());
  for (const letter of letters) {
    const at = initials.indexOf(letter);
    if (at < 0) return null;
    initials.splice(at, 1);
  }
  return cut(text, run);
}

/**
 * Names in an English text that an abbreviation could stand for though the text does not say so: words with capitals whose
 * initials spell it, and the same with a capitalised word before them (`UN Commission on …`).
 *
 * @example
 * findSpellings("a Commission on Science and Technology for Development", "CSTD")
 * //=> ["Commission on Science and Technology for Development"]
 */
export function findSpellings(text: string, abbreviation: string): string[] {
  const letters = [...abbreviation.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
  if (letters.length < 3) return [];
  const parted = text.replace(/[.;:!?()“”"]/gu, "|");
  const words = wordsBefore(parted, text.length, Infinity);
  for (let start = 0; start < words.length; start += 1) {
    const end = endOfSpelling(words, start, letters, parted);
    if (end === null) continue;
    const before = words[start - 1];
    const extended = before && /^\p{Lu}/u.test(before.text) && !passedOver.has(before.text.toLowerCase());
    return [start, ...(extended ? [start - 1] : [])].flatMap((from) => cut(text, words.slice(from, end))?.text ?? []);
  }
  return [];
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
    if (/^\p{Lu}/u.test(word.text) && word.text[0]?.toLowerCase() === letters[spelt]) spelt += 1;
    else if (index === start || !passedOver.has(word.text.toLowerCase())) return null;
    if (spelt === letters.length) return index + 1;
  }
  return null;
}
