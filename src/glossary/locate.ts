import { occurrenceFinder } from "../terminology";
import type { Address, Bitext, ConceptEntry } from "../model";

/**
 * Entries with all places of a bitext where a Japanese and an English term of theirs stand together, in the order of the
 * text; the places that an entry names itself are kept.
 *
 * @example
 * locateEntries(entries, bitext)[0]?.occurrences.length //=> 24
 */
export function locateEntries(entries: readonly ConceptEntry[], bitext: Bitext): ConceptEntry[] {
  const find = occurrenceFinder(bitext);
  const key = ({ section, item }: Address): string => JSON.stringify([section, item]);
  const order = new Map(bitext.beads.map(({ address }, index) => [key(address), index]));
  return entries.map((entry) => {
    const places = entry.ja.flatMap((ja) =>
      entry.en.flatMap((en) => writtenForms(en.term).flatMap((form) => find(ja.term, form))),
    );
    const addresses = new Map(
      [...entry.occurrences, ...places.map(({ section, item }) => ({ section, item }))].map((address) => [
        key(address),
        address,
      ]),
    );
    const position = (address: Address): number => order.get(key(address)) ?? Infinity;
    return { ...entry, occurrences: [...addresses.values()].sort((a, b) => position(a) - position(b)) };
  });
}

/** A term and the plural that does not begin with it; one in -s is found with the term. */
function writtenForms(term: string): string[] {
  return /[^aeiou]y$/u.test(term) ? [term, `${term.slice(0, -1)}ies`] : [term];
}
