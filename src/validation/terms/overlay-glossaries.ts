import { fold, foldedString } from "../../glossary";
import type { ConceptEntry, Glossary, Language } from "../../model";

/**
 * Several glossaries as one to check by: a later one has the last word on every source term that it has.
 *
 * @example
 * // house: サーバー = server, customer: サーバー = node
 * overlayGlossaries([house, customer], "ja") // only `node` is asked for
 */
export function overlayGlossaries(glossaries: readonly Glossary[], source: Language): Glossary {
  let entries: readonly ConceptEntry[] = [];
  for (const { entries: added } of glossaries) {
    const taken = new Set(added.flatMap((entry) => entry[source].map(({ term }) => keyOf(term, source))));
    const kept = entries.flatMap((entry) => {
      const left = entry[source].filter(({ term }) => !taken.has(keyOf(term, source)));
      if (left.length === entry[source].length) return [entry];
      return left.length === 0 ? [] : [{ ...entry, [source]: left }];
    });
    entries = [...kept, ...added];
  }
  return { schemaVersion: 1, entries };
}

function keyOf(term: string, language: Language): string {
  return foldedString(fold(term, language));
}
