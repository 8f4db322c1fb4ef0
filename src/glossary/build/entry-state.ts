import { expectArguments, glossary as glossaryShape, record } from "../../model/shapes";
import type { ConceptEntry, EntryState, Evidence, Glossary, TermCandidate } from "../../model";

/** The score from which a pair is extracted rather than proposed: about 19 in 20 such pairs are right. */
export const extractedScore = 0.9;

/** Which entries of a glossary a consumer wants. */
export interface EntryFilter {
  /** Also the entries that nobody has reviewed and that the extraction is not sure of. Default: false. */
  readonly includeProposed?: boolean;
  /** Only the entries that a person accepted. Default: false. */
  readonly acceptedOnly?: boolean;
}

/** The state of a pair that was found: what a text defines or abbreviates itself is extracted. */
export function stateOf({ evidence, score }: Pick<TermCandidate, "evidence" | "score">): EntryState {
  return score >= extractedScore || evidence.some(isStatement) ? "extracted" : "proposed";
}

function isStatement({ kind, score }: Evidence): boolean {
  return (kind === "definition" || kind === "abbreviation") && score >= extractedScore;
}

/**
 * A glossary without the entries that are only proposed, for whatever uses terms without asking a person.
 *
 * @example
 * withoutProposed(glossary).entries.some(({ state }) => state === "proposed") //=> false
 */
export function withoutProposed(glossary: Glossary, filter: EntryFilter = {}): Glossary {
  expectArguments({ glossary, filter }, { glossary: glossaryShape, filter: record({}) });
  const entries = glossary.entries.filter((entry) => isWanted(entry, filter));
  return entries.length === glossary.entries.length ? glossary : { ...glossary, entries };
}

function isWanted({ state = "accepted" }: ConceptEntry, { includeProposed, acceptedOnly }: EntryFilter): boolean {
  if (acceptedOnly === true) return state === "accepted";
  return state !== "proposed" || includeProposed === true;
}
