import { narrow } from "../../language";
import { cut, isCapitalised, isPassedOver, wordsAfter, wordsBefore, type Word } from "./clauses";
import { beginningOfBody, bodyBefore } from "./organisation-names";
import { begins, hasNumberPrefix, lettersOf, strengthOf } from "./short-forms";

/** Costs of spelling: a letter that begins a word is free, one inside a word costs, and so does a word that gives no letter. */
const inner = 0.6;
const innerRun = 0.4;
const innerCapital = 0.25;
const silentWord = 0.7;
/** A spelling that costs more for each letter is none. */
const bearable = 0.42;

/**
 * The words before `end` that an abbreviation stands for, or null.
 *
 * After Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text" (2003), with
 * costs instead of the first match. Where no words spell it, the name of a body (`Federation of German Industries (BDI)`).
 *
 * @example
 * longFormBefore("the Internet of Things (IoT)", 22, "IoT")?.text //=> "Internet of Things"
 */
export function longFormBefore(text: string, end: number, abbreviation: string, from = 0): Word | null {
  const written = narrow(abbreviation);
  const strength = strengthOf(written);
  if (strength === null) return null;
  const letters = lettersOf(written);
  const all = wordsBefore(text, end, Math.min(letters.length + 5, letters.length * 2) + 6);
  const words = all.filter(({ range }) => range[0] >= from);
  const whole = cheapestSpelling(letters, words);
  // `Personal Information Protection Commission of Japan (PPC)`: a place or a field at the end may give no letter.
  const tail = words.findLastIndex((word) => /^(?:for|in|of)$/u.test(word.text));
  const dropped = words.slice(tail + 1).filter(({ text: word }) => !isPassedOver(word));
  const isField = tail > 0 && dropped.length < 5 && dropped.every(({ text: word }) => isCapitalised(word));
  const head = isField ? cheapestSpelling(letters, words.slice(0, tail)) : null;
  const isPlace = words[tail]?.text !== "for" && words.length - tail <= 3;
  // Where the whole spells nothing, the head must do so well.
  const isHead = whole === null ? head?.cost === 0 || (dropped.length === 1 && (head?.cost ?? 1) < 0.75) : isPlace;
  const shorter = isHead ? head : null;
  const best = shorter && (whole === null || shorter.cost < whole.cost) ? shorter : whole;
  if (best !== null && isPlausible(best, written, strength)) {
    const first = words.indexOf(best.words[0]!);
    const last = words.indexOf(best.words.at(-1)!);
    const start =
      strength === "strong" ? beginningOfBody(words, hyphenated(text, words, first), letters.length) : first;
    return withoutPossessive(cut(text, words.slice(start, last + 1)));
  }
  if (strength !== "strong" || best !== null) return null;
  // `Border Gateway Protocol (BGP-4)`: a version.
  const unnumbered = /^(\p{Lu}{3,})-?\d{1,2}$/u.exec(written)?.[1];
  const named = unnumbered === undefined ? null : longFormBefore(text, end, unnumbered, from);
  if (named !== null) return named;
  const others = written.includes("-") ? Infinity : letters.length - 3;
  return (others < 0 ? null : unorderedLongForm(text, letters, words, others)) ?? bodyBefore(text, end, written);
}

/**
 * The words from `from` on that an abbreviation stands for, or null: `HTTP stands for Hypertext Transfer Protocol`.
 *
 * @example
 * longFormAfter("IoT, short for Internet of Things", 15, "IoT")?.text //=> "Internet of Things"
 */
export function longFormAfter(text: string, from: number, abbreviation: string): Word | null {
  const written = narrow(abbreviation);
  if (strengthOf(written) !== "strong") return null;
  const letters = lettersOf(written);
  const words = wordsAfter(text, from, letters.length + 6);
  const start = words.findIndex(({ text: word }) => !/^(?:an?|the)$/iu.test(word));
  let best: Spelling | null = null;
  for (let end = start + 1; start >= 0 && end <= words.length; end += 1) {
    const cost = spellingCost(letters, words.slice(start, end));
    if (cost < (best?.cost ?? bearable * letters.length)) best = { words: words.slice(start, end), cost };
  }
  return best !== null && isPlausible(best, written, "strong") ? cut(text, best.words) : null;
}

/** `Competition and Markets Authority’s (CMA)` names the authority. */
function withoutPossessive(long: Word | null): Word | null {
  if (long === null || !/['’]s$/u.test(long.text)) return long;
  return { text: long.text.slice(0, -2), range: [long.range[0], long.range[1] - 2] };
}

interface Spelling {
  readonly words: readonly Word[];
  readonly cost: number;
}

/** Abbreviations of countries, which stand in brackets beside anything. */
const countries = /^(?:US|UK|EU|UN|EC|NZ|USA|UAE)$/u;

function isPlausible({ words, cost }: Spelling, abbreviation: string, strength: string): boolean {
  const lettered = words.filter(({ text }) => !isPassedOver(text));
  const areCapitalised = lettered.every(({ text }) => isCapitalised(text));
  // `Department for Education (DfE)`, `Office of Communications (Ofcom)`, not `adopted yesterday (May)`.
  if (strength === "capitalised" && !areCapitalised) return false;
  // `laser` has nothing but initials to show for itself.
  if (strength === "initials" && (cost > 0 || words.length < 3)) return false;
  if (countries.test(abbreviation) && !areCapitalised) return false;
  // `the UK (UK)`, `PROGRAM (…PROGRAMS)` say nothing.
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  // `KDDI Corporation (KDDI)`.
  if (lettered.length === 2 && lettered.some(({ text }) => text === abbreviation)) return false;
  const only = lettered.length === 1 ? fold(lettered[0]!.text) : "";
  const short = fold(abbreviation);
  return !only.startsWith(short) || only.length > short.length + 2;
}

/** The words at the end of some that spell an abbreviation at the least cost, or null if none do at a bearable one. */
function cheapestSpelling(letters: readonly string[], words: readonly Word[]): Spelling | null {
  let best: Spelling | null = null;
  for (let start = words.length - 1; start >= 0; start -= 1) {
    if (/^(?:an?|and|at|by|de|for|from|in|of|on|or|the|to|with)$/u.test(words[start]!.text)) continue;
    const cost = spellingCost(letters, words.slice(start));
    if (cost < (best?.cost ?? bearable * letters.length)) best = { words: words.slice(start), cost };
  }
  return best;
}

/** The least cost of spelling an abbreviation with some words, the first letter beginning the first of them. */
function spellingCost(letters: readonly string[], words: readonly Word[]): number {
  // costs[k]: the least cost with k letters spelt by the words so far.
  let costs: number[] = [0, ...letters.map(() => Infinity)];
  words.forEach(({ text }, index) => {
    const silent = isPassedOver(text) ? 0 : silentWord;
    const next = costs.map((cost) => (index === 0 ? Infinity : cost + silent));
    for (let spelt = 0; spelt < letters.length; spelt += 1) {
      const base = costs[spelt] ?? Infinity;
      if (base === Infinity || !begins(text, letters[spelt] ?? "")) continue;
      let cost = base;
      let position = 0;
      for (let count = spelt; count < letters.length; count += 1) {
        if (count > spelt) {
          const letter = letters[count] ?? "";
          const last = position;
          position = hasNumberPrefix(text, letter) ? position : text.toLowerCase().indexOf(letter, position + 1);
          if (position < 0) break;
          const isRun = position === last + 1 && position === count - spelt;
          cost += /\p{Lu}/u.test(text[position] ?? "") ? innerCapital : isRun ? innerRun : inner;
        }
        next[count + 1] = Math.min(next[count + 1] ?? Infinity, cost);
      }
    }
    costs = next;
  });
  return costs[letters.length] ?? Infinity;
}

/** `c-Jun N-terminal kinase (JNK)`, `Keyed-Hash … (HMAC)`: what a hyphen ties to the first word belongs to the name. */
function hyphenated(text: string, words: readonly Word[], first: number): number {
  const before = words[first - 1];
  const word = words[first];
  if (!before || !word || before.range[1] + 1 !== word.range[0] || text[before.range[1]] !== "-") return first;
  return before.text.length === 1 || (isCapitalised(before.text) && isCapitalised(word.text)) ? first - 1 : first;
}

/**
 * `International Organization for Standardization (ISO)`, `… Sector of International Telecommunication Union (ITU-T)`: an
 * abbreviation whose letters stand in another order. The run of capitalised words that has all its letters as initials and no
 * more than some others.
 */
function unorderedLongForm(
  text: string,
  letters: readonly string[],
  words: readonly Word[],
  others: number,
): Word | null {
  const first = words.findLastIndex((word) => !isCapitalised(word.text) && !isPassedOver(word.text)) + 1;
  const run = words.slice(words.findIndex((word, index) => index >= first && isCapitalised(word.text)));
  const initials = run.filter((word) => isCapitalised(word.text)).map((word) => word.text[0]?.toLowerCase());
  for (const letter of letters) {
    const at = initials.indexOf(letter);
    if (at < 0) return null;
    initials.splice(at, 1);
  }
  return initials.length > others ? null : cut(text, run);
}
