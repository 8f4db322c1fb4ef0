import {
  bitext as bitextShape,
  conceptEntry,
  expectArguments,
  flag,
  listOf,
  optional,
  record,
} from "../../model/shapes";
import { occurrenceFinder } from "../../terminology";
import { lineFinder } from "../build/occurrence-lines";
import {
  type Address,
  addressKey,
  type Bitext,
  type ConceptEntry,
  type EntryOccurrence,
  plainAddress,
} from "../../model";

/** Options of `locateEntries`. */
export interface LocateEntriesOptions {
  /** Whether occurrences name the lines of the documents. Default: false. */
  readonly withLines?: boolean;
}

const argumentShapes = {
  entries: /* @__PURE__ */ listOf(conceptEntry),
  bitext: bitextShape,
  options: /* @__PURE__ */ record({ withLines: /* @__PURE__ */ optional(flag) }),
};

/**
 * Entries with all places of a bitext where a Japanese and an English term of theirs stand together, in the order of the
 * text; the places that an entry names itself are kept, but for those that name no file where the bitext names it.
 *
 * @example
 * locateEntries(entries, bitext)[0]?.occurrences.length //=> 24
 */
export function locateEntries(
  entries: readonly ConceptEntry[],
  bitext: Bitext,
  options: LocateEntriesOptions = {},
): ConceptEntry[] {
  expectArguments({ entries, bitext, options }, argumentShapes);
  const { withLines = false } = options;
  const find = occurrenceFinder(bitext);
  const linesOf = withLines ? lineFinder(bitext) : lineFinder(undefined);
  const order = new Map(bitext.beads.map(({ address }, index) => [addressKey(address), index]));
  return entries.map((entry) => {
    const places = entry.ja.flatMap((ja) =>
      entry.en.flatMap((en) => writtenForms(en.term).flatMap((form) => find(ja.term, form))),
    );
    const inFiles = new Set(
      places.flatMap(({ file, section, item }) => (file === undefined ? [] : [addressKey({ section, item })])),
    );
    const named = entry.occurrences.filter((address) => !inFiles.has(addressKey(address)));
    const addresses = new Map<string, EntryOccurrence>(
      named.map((address) => [addressKey(address), withLines ? address : plainAddress(address)]),
    );
    for (const place of places)
      addresses.set(addressKey(place), {
        ...addresses.get(addressKey(place)),
        ...plainAddress(place),
        ...linesOf(place),
      });
    const position = (address: Address): number => order.get(addressKey(address)) ?? Infinity;
    return { ...entry, occurrences: [...addresses.values()].sort((a, b) => position(a) - position(b)) };
  });
}

/** A term and the plural that does not begin with it; one in -s is found with the term. */
function writtenForms(term: string): string[] {
  return /[^aeiou]y$/u.test(term) ? [term, `${term.slice(0, -1)}ies`] : [term];
}
