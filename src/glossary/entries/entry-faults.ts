import type { ConceptEntry, TermStatus } from "../../model";
import { foldsToNothing } from "../recognition/compile";

/** The order of terms in a language section: a preferred one stands first. */
const rank: Readonly<Record<TermStatus, number>> = { preferred: 0, admitted: 1, deprecated: 2 };

/** What is wrong with a list of entries beyond their form, with the place; null if nothing is. */
export function findEntryFault(
  entries: readonly ConceptEntry[],
): { readonly place: string; readonly message: string } | null {
  const ids = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const place = `entries[${index}]`;
    const first = ids.get(entry.id);
    if (first !== undefined) {
      return {
        place: `${place}.id`,
        message: `Expected an id of its own, got "${entry.id}", which entries[${first}] has`,
      };
    }
    ids.set(entry.id, index);
    if (entry.ja.length + entry.en.length === 0) {
      return { place, message: "Expected at least one term in `ja` or `en`, got none" };
    }
    for (const language of ["ja", "en"] as const) {
      const section = entry[language];
      const repeated = section.findIndex((term, at) => section.findIndex((other) => other.term === term.term) < at);
      if (repeated >= 0) {
        const term = section[repeated]?.term ?? "";
        return {
          place: `${place}.${language}[${repeated}].term`,
          message: `Expected each term once, got "${term}" again`,
        };
      }
      const empty = section.findIndex(({ term }) => foldsToNothing(term, language));
      if (empty >= 0) {
        const message = `Expected a term with a letter or another sign to be found by, got "${section[empty]?.term ?? ""}"`;
        return { place: `${place}.${language}[${empty}].term`, message };
      }
      if (section.some((term) => term.status === "preferred") && section[0]?.status !== "preferred") {
        return { place: `${place}.${language}`, message: "Expected the preferred term first" };
      }
    }
  }
  return null;
}

/** The terms with a preferred one first, else in the order they have. The same list if that order is right. */
export function preferredFirst<T extends { readonly status: TermStatus }>(terms: readonly T[]): readonly T[] {
  const preferred = terms.findIndex((term) => term.status === "preferred");
  if (preferred <= 0) return terms;
  return [...terms].sort((a, b) => Math.min(rank[a.status], 1) - Math.min(rank[b.status], 1));
}
