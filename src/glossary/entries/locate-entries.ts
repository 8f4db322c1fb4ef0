import { bitext as bitextShape, conceptEntry, expectArguments, listOf } from "../../model/shapes";
import { occurrenceFinder } from "../../terminology";
import { type Address, addressKey, type Bitext, type ConceptEntry, plainAddress } from "../../model";

const argumentShapes = { entries: listOf(conceptEntry), bitext: bitextShape };

/**
 * Entries with all places of a bitext where a Japanese and an English term of theirs stand together, in the order of the
 * text; the places that an entry names itself are kept, but for those that name no file where the bitext names it.
 *
 * @example
 * locateEntries(entries, bitext)[0]?.occurrences.length //=> 24
 */
export function locateEntries(entries: readonly ConceptEntry[], bitext: Bitext): ConceptEntry[] {
  expectArguments({ entries, bitext }, argumentShapes);
  const find = occurrenceFinder(bitext);
  const order = new Map(bitext.beads.map(({ address }, index) => [addressKey(address), index]));
  return entries.map((entry) => {
    const places = entry.ja.flatMap((ja) =>
      entry.en.flatMap((en) => writtenForms(en.term).flatMap((form) => find(ja.term, form))),
    );
    const inFiles = new Set(
      places.flatMap(({ file, section, item }) => (file === undefined ? [] : [addressKey({ section, item })])),
    );
    const named = entry.occurrences.filter((address) => !inFiles.has(addressKey(address)));
    const addresses = new Map([...named, ...places].map((address) => [addressKey(address), plainAddress(address)]));
    const position = (address: Address): number => order.get(addressKey(address)) ?? Infinity;
    return { ...entry, occurrences: [...addresses.values()].sort((a, b) => position(a) - position(b)) };
  });
}

/** A term and the plural that does not begin with it; one in -s is found with the term. */
function writtenForms(term: string): string[] {
  return /[^aeiou]y$/u.test(term) ? [term, `${term.slice(0, -1)}ies`] : [term];
}
