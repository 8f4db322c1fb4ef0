import { expectArguments, glossary as glossaryShape } from "../../model/shapes";
import type { ConceptEntry, Glossary, Language, LanguageSection, Term, TermExamples } from "../../model";
import { findFailedExample } from "./examples";

/** What two glossaries say differently of one concept. What the first says was kept. */
export interface MergeConflict {
  readonly kind:
    /** The first term of the entry is another than the added glossary prefers; the added one became admitted. */
    | "preferred-term"
    /** A term has another status. */
    | "status"
    /** A field such as `note` has another text; what was left out is in `added`. */
    | "field"
    /** One id names two concepts; the added one got an id of its own. */
    | "id"
    /** A term now stands in two entries. */
    | "homograph"
    /** Two entries of the added glossary are one of the first, and were joined there. */
    | "joined"
    /** An example of the one does not hold beside a term of the other; the merged entry does not load until it is changed. */
    | "example";
  /** The entry of the merged glossary that it concerns. */
  readonly entryId: string;
  readonly message: string;
  readonly kept: string;
  readonly added: string;
}

/** A merged glossary with what a person should look at. */
export interface MergeResult {
  readonly glossary: Glossary;
  readonly conflicts: readonly MergeConflict[];
}

const argumentShapes = { first: glossaryShape, added: glossaryShape };

/**
 * Adds one glossary to another. Entries are one concept if they share their id and a term, or a Japanese and an English term.
 * Entries and terms of the first keep their order and their values; what is new is put behind; what contradicts is reported.
 *
 * @example
 * const { glossary, conflicts } = mergeGlossaries(house, customer);
 */
export function mergeGlossaries(first: Glossary, added: Glossary): MergeResult {
  expectArguments({ first, added }, argumentShapes);
  const entries: ConceptEntry[] = [...first.entries];
  const conflicts: MergeConflict[] = [];
  const byId = new Map(entries.map((entry, index) => [entry.id, index]));
  const byPair = new Map<string, number>();
  const byTerm = new Map<string, number>();
  const register = (entry: ConceptEntry, index: number): void => {
    // Entries of the added glossary are told apart there, so none of them takes another in.
    if (entry === first.entries[index]) for (const key of pairKeys(entry)) if (!byPair.has(key)) byPair.set(key, index);
    for (const key of termKeys(entry)) if (!byTerm.has(key)) byTerm.set(key, index);
  };
  entries.forEach(register);
  /** The added entry that an entry of the first glossary took in. */
  const takenIn = new Map<number, ConceptEntry>();
  const reportHomographs = (entry: ConceptEntry, at: number | null, kept: ConceptEntry | null): void => {
    const before = new Set(kept === null ? [] : termKeys(kept));
    for (const key of termKeys(entry)) {
      const other = byTerm.get(key);
      if (other === undefined || other === at || before.has(key)) continue;
      const message = `"${key.slice(3)}" stands in "${entries[other]!.id}" as well, with another translation.`;
      const { id: entryId } = entry;
      conflicts.push({ kind: "homograph", entryId, message, kept: title(entries[other]!), added: title(entry) });
    }
  };
  for (const entry of added.entries) {
    const sameId = byId.get(entry.id);
    const match =
      sameId !== undefined && sameId < first.entries.length && shareTerm(first.entries[sameId], entry)
        ? sameId
        : pairKeys(entry)
            .map((key) => byPair.get(key))
            .find((index) => index !== undefined);
    if (match !== undefined) {
      const other = takenIn.get(match);
      if (other !== undefined) {
        const message = `"${other.id}" and "${entry.id}" of the added glossary are one concept here.`;
        const entryId = entries[match]!.id;
        conflicts.push({ kind: "joined", entryId, message, kept: title(other), added: title(entry) });
      }
      takenIn.set(match, entry);
      const merged = mergeEntry(entries[match]!, entry, conflicts);
      reportHomographs(merged, match, entries[match]!);
      entries[match] = merged;
      register(merged, match);
      continue;
    }
    let id = entry.id;
    for (let copy = 2; byId.has(id); copy += 1) id = `${entry.id}-${copy}`;
    const fresh = id === entry.id ? entry : { ...entry, id };
    if (id !== entry.id) {
      const message = `"${entry.id}" names another concept; the added one is now "${id}".`;
      conflicts.push({
        kind: "id",
        entryId: id,
        message,
        kept: title(entries[byId.get(entry.id)!]!),
        added: title(entry),
      });
    }
    reportHomographs(fresh, null, null);
    byId.set(id, entries.length);
    register(fresh, entries.length);
    entries.push(fresh);
  }
  return { glossary: { schemaVersion: 1, entries }, conflicts };
}

function mergeEntry(kept: ConceptEntry, added: ConceptEntry, conflicts: MergeConflict[]): ConceptEntry {
  const report = (kind: MergeConflict["kind"], message: string, mine: string, theirs: string): void => {
    conflicts.push({ kind, entryId: kept.id, message, kept: mine, added: theirs });
  };
  const merged: { -readonly [K in keyof ConceptEntry]: ConceptEntry[K] } = { ...kept };
  merged.ja = mergeSection(kept, added, "ja", report);
  merged.en = mergeSection(kept, added, "en", report);
  if (kept.type === "other") merged.type = added.type;
  else if (added.type !== "other" && added.type !== kept.type) {
    report("field", "The entries differ in `type`.", kept.type, added.type);
  }
  for (const field of ["definition", "source", "subjectField", "note"] as const) {
    const [mine, theirs] = [kept[field], added[field]];
    if (theirs === undefined || mine === theirs) continue;
    // A source is that of its definition, and goes with no other.
    const apart = field === "source" && kept.definition !== undefined && kept.definition !== added.definition;
    const orphan = field === "definition" && kept.source !== undefined && kept.source !== added.source;
    if (mine === undefined && !apart && !orphan) merged[field] = theirs;
    else report("field", `The entries differ in \`${field}\`.`, mine ?? "", theirs);
  }
  const examples = mergeExamples(kept.examples, added.examples);
  if (examples !== undefined) merged.examples = examples;
  merged.occurrences = union(kept.occurrences, added.occurrences);
  const failed = findFailedExample(merged);
  if (failed !== null) report("example", `${failed.message} at ${failed.place}.`, title(kept), title(added));
  return merged;
}

function mergeSection(
  kept: ConceptEntry,
  added: ConceptEntry,
  language: Language,
  report: (kind: MergeConflict["kind"], message: string, mine: string, theirs: string) => void,
): LanguageSection {
  const section: Term[] = [...kept[language]];
  // What stands first in the first glossary stays first, preferred or not.
  const hasFirst = section.length > 0;
  for (const term of added[language]) {
    const at = section.findIndex((other) => other.term === term.term);
    const mine = section[at];
    if (mine === undefined) {
      const demoted = term.status === "preferred" && hasFirst;
      if (demoted) {
        const preferred = section[0]?.term ?? "";
        report("preferred-term", `"${term.term}" is preferred in the added glossary.`, preferred, term.term);
      }
      section.push(demoted ? { ...term, status: "admitted" } : term);
      continue;
    }
    if (mine.status !== term.status) {
      report("status", `"${term.term}" is ${mine.status} here and ${term.status} there.`, mine.status, term.status);
    }
    section[at] = { ...term, ...mine };
    for (const field of ["partOfSpeech", "reading", "note"] as const) {
      if (mine[field] !== undefined && term[field] !== undefined && mine[field] !== term[field]) {
        report("field", `"${term.term}" differs in \`${field}\`.`, mine[field], term[field]);
      }
    }
  }
  return section;
}

function mergeExamples(kept: TermExamples | undefined, added: TermExamples | undefined): TermExamples | undefined {
  if (kept === undefined || added === undefined) return kept ?? added;
  const good = union(kept.good ?? [], added.good ?? []);
  const bad = union(kept.bad ?? [], added.bad ?? []);
  return { ...(good.length > 0 ? { good } : {}), ...(bad.length > 0 ? { bad } : {}) };
}

/** The first list with what only the second has behind it. */
function union<T>(kept: readonly T[], added: readonly T[]): readonly T[] {
  const known = new Set(kept.map((item) => JSON.stringify(item)));
  return [...kept, ...added.filter((item) => !known.has(JSON.stringify(item)))];
}

function shareTerm(one: ConceptEntry | undefined, other: ConceptEntry): boolean {
  const known = new Set(one === undefined ? [] : termKeys(one));
  return termKeys(other).some((key) => known.has(key));
}

function termKeys(entry: ConceptEntry): string[] {
  return (["ja", "en"] as const).flatMap((language) => entry[language].map((term) => `${language}:${term.term}`));
}

function pairKeys(entry: ConceptEntry): string[] {
  return entry.ja.flatMap((ja) => entry.en.map((en) => `${ja.term}\u0000${en.term}`));
}

function title(entry: ConceptEntry): string {
  return `${entry.ja[0]?.term ?? "–"} = ${entry.en[0]?.term ?? "–"}`;
}
