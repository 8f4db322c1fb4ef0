import type { RecognizedTerm } from "../../glossary";
import type { ConceptEntry } from "../../model";
import type { PreparedUnit } from "../types";

/** What stands in a source at some places: several entries where a term has several meanings. */
export interface SourceConcept {
  readonly entries: readonly ConceptEntry[];
  readonly places: readonly RecognizedTerm[];
  /** How often it is meant: a name with its abbreviation in brackets is meant once. */
  readonly times: number;
}

/** The concepts of a unit's source, longest terms only. */
export function sourceConcepts({ source }: PreparedUnit): SourceConcept[] {
  const byPlace = new Map<string, RecognizedTerm[]>();
  for (const term of source.terms) {
    if (term.nested) continue;
    const place = `${String(term.range[0])}-${String(term.range[1])}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), term]);
  }
  const concepts = new Map<string, { entries: ConceptEntry[]; places: RecognizedTerm[] }>();
  for (const terms of byPlace.values()) {
    const entries = [...new Set(terms.map(({ entry }) => entry))];
    const key = entries.map(({ id }) => id).join("\n");
    const known = concepts.get(key);
    if (known === undefined) concepts.set(key, { entries, places: [terms[0]!] });
    else known.places.push(terms[0]!);
  }
  return [...concepts.values()].map((concept) => ({ ...concept, times: timesMeant(concept.places, source.text) }));
}

function timesMeant(places: readonly RecognizedTerm[], text: string): number {
  return places.filter((place, index) => {
    const before = places[index - 1];
    return before === undefined || !/^\s?[(（「“]\s?$/u.test(text.slice(before.range[1], place.range[0]));
  }).length;
}
