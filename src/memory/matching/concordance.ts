import { foldText } from "../../language";
import { unitsOf, type LanguageIndex } from "../store/language-index";
import { entryMask, gramAt, lastPosition, listOf, textOf, type Shard } from "../neighbours/shard";

/** The slots of every text in which a phrase stands. */
export function findPhrase(index: LanguageIndex, phrase: string, matchCase: boolean): number[] {
  const folded = foldText(phrase);
  if (folded === "") return [];
  const plain = matchCase ? folded : lower(folded);
  const slots: number[] = [];
  for (const shard of index.shards) {
    searchPhrase(shard, plain, matchCase, (entry) => slots.push(shard.numbers[entry]!));
  }
  return slots.sort((a, b) => a - b);
}

/** Where a phrase stands in a folded text, from left to right, without overlap. */
export function phraseOffsets(text: string, phrase: string, matchCase: boolean): number[] {
  const within = matchCase ? text : lower(text);
  const wanted = matchCase ? phrase : lower(phrase);
  const found: number[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

/**
 * In lower case unit by unit, so that no offset moves, and for letters only that are another's capital and nobody else's:
 * what the index finds and what is shown are the same (`İ` would become two, `Σ` is the capital of `σ` and `ς`).
 */
function lower(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === 1 && capital(small) === letter ? small : letter;
  });
}

/** A phrase as the units that each of its places may hold: itself, or itself and its capital. */
interface Spelling {
  readonly units: Uint16Array;
  readonly capitals: Uint16Array;
}

function searchPhrase(shard: Shard, phrase: string, matchCase: boolean, take: (entry: number) => void): void {
  const spelling: Spelling = {
    units: unitsOf(phrase),
    capitals: unitsOf(matchCase ? phrase : phrase.split("").map(capital).join("")),
  };
  const seen = new Uint8Array(shard.numbers.length);
  const visit = (lists: readonly number[], offset: number): void => {
    for (const list of lists) {
      for (let at = shard.starts[list]!; at < shard.starts[list + 1]!; at += 1) {
        const posting = shard.postings[at]!;
        const position = posting >>> 24;
        const entry = posting & entryMask;
        if (seen[entry] === 1) continue;
        // Where positions are no longer told apart, all of the rest is looked through.
        const text = textOf(shard, entry);
        const from = position - offset;
        const to = position === lastPosition ? text.length - phrase.length : from;
        for (let start = Math.max(0, from); start <= to; start += 1) {
          if (!standsAt(text, start, spelling)) continue;
          seen[entry] = 1;
          take(entry);
          break;
        }
      }
    }
  };
  if (phrase.length < shard.gramSize) visit(listsBeginning(shard, phrase, matchCase), 0);
  else {
    const best = rarest(shard, phrase, matchCase);
    if (best !== null) visit(best.lists, best.offset);
  }
}

function standsAt(text: Uint16Array, start: number, { units, capitals }: Spelling): boolean {
  if (start + units.length > text.length) return false;
  for (let index = 0; index < units.length; index += 1) {
    const unit = text[start + index]!;
    if (unit !== units[index] && unit !== capitals[index]) return false;
  }
  return true;
}

/** The capital of a letter, where it is one unit too and leads back to it. */
function capital(unit: string): string {
  const upper = unit.toUpperCase();
  return upper.length === 1 && upper.toLowerCase() === unit ? upper : unit;
}

/** The gram of the phrase whose lists, in any case, are shortest; null if one of its grams stands nowhere. */
function rarest(shard: Shard, phrase: string, matchCase: boolean): { lists: number[]; offset: number } | null {
  let best: { lists: number[]; offset: number; cost: number } | null = null;
  for (let offset = 0; offset + shard.gramSize <= phrase.length; offset += 1) {
    const gram = phrase.slice(offset, offset + shard.gramSize);
    const lists = (matchCase ? [gram] : casings(gram)).flatMap((casing) => {
      const list = listOf(shard, gramAt(shard, unitsOf(casing), 0, casing.length));
      return list < 0 ? [] : [list];
    });
    if (lists.length === 0) return null;
    const distinct = [...new Set(lists)];
    const cost = distinct.reduce((sum, list) => sum + shard.starts[list + 1]! - shard.starts[list]!, 0);
    if (best === null || cost < best.cost) best = { lists: distinct, offset, cost };
  }
  return best;
}

/** A gram with each letter in lower and upper case. */
function casings(gram: string): string[] {
  let found = [""];
  for (const unit of gram.split("")) {
    const upper = capital(unit);
    const both = upper === unit ? [unit] : [unit, upper];
    found = found.flatMap((start) => both.map((one) => start + one));
  }
  return found;
}

/** The lists of every gram that begins with a phrase shorter than a gram. */
function listsBeginning(shard: Shard, phrase: string, matchCase: boolean): number[] {
  const bits = shard.gramSize === 2 ? 16 : 10;
  const free = bits * (shard.gramSize - phrase.length);
  const wanted = new Set(
    (matchCase ? [phrase] : casings(phrase)).map((casing) => gramAt(shard, unitsOf(casing), 0, casing.length) >>> free),
  );
  const lists: number[] = [];
  shard.keyLists.forEach((list, slot) => {
    if (list > 0 && wanted.has(shard.keys[slot]! >>> free)) lists.push(list - 1);
  });
  return lists;
}
