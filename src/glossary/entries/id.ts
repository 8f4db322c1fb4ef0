import type { ConceptEntry, LanguageSection } from "../../model";

/**
 * The id of a concept that a person can read, from its first English term, or from its first Japanese one if it has none.
 *
 * @example
 * conceptId([], [{ term: "Both Participants", status: "preferred" }]) //=> "both-participants"
 */
export function conceptId(ja: LanguageSection, en: LanguageSection): string {
  return slug(en[0]?.term ?? "", /[^a-z0-9]+/gu) || slug(ja[0]?.term ?? "", /[^\p{L}\p{N}]+/gu) || "concept";
}

function slug(term: string, parting: RegExp): string {
  const parted = term.normalize("NFKD").normalize("NFC").toLowerCase().replace(parting, "-");
  return parted.replace(/^-|-$/gu, "").slice(0, 80);
}

/** Entries with ids by their first terms, each with a number if it is taken, in order. */
export function withConceptIds(entries: readonly ConceptEntry[]): ConceptEntry[] {
  const used = new Set<string>();
  return entries.map((entry) => ({ ...entry, id: freeId(conceptId(entry.ja, entry.en), used) }));
}

/** Entries with the ids that they had, and new ids for those whose first terms are no longer the ones of their former entry. */
export function withStableIds(entries: readonly ConceptEntry[], former: readonly ConceptEntry[]): ConceptEntry[] {
  const bases = new Map(former.map(({ id, ja, en }) => [id, conceptId(ja, en)]));
  const isSame = ({ id, ja, en }: ConceptEntry): boolean => bases.get(id) === conceptId(ja, en);
  const used = new Set(entries.filter(isSame).map(({ id }) => id));
  return entries.map((entry) =>
    isSame(entry) ? entry : { ...entry, id: freeId(conceptId(entry.ja, entry.en), used) },
  );
}

/** Where the search for a free number goes on, since what is taken stays taken: many entries may have one term. */
const nextNumbers = new WeakMap<Set<string>, Map<string, number>>();

/** The id, or with the first number behind it that is free; takes it. */
export function freeId(base: string, used: Set<string>): string {
  let next = nextNumbers.get(used);
  if (next === undefined) nextNumbers.set(used, (next = new Map()));
  let number = next.get(base) ?? 1;
  let id = number === 1 ? base : `${base}-${number}`;
  while (used.has(id)) id = `${base}-${(number += 1)}`;
  next.set(base, number);
  used.add(id);
  return id;
}
