import type { ConceptEntry, Language, Term, TermStatus } from "../model";
import { preferredFirst } from "./check";
import type { Decision } from "./decisions";
import { withConceptIds } from "./id";

/** A decision that could not be carried out, or that contradicts an earlier one. Nothing was changed for it. */
export interface DecisionConflict {
  readonly decision: Decision;
  readonly message: string;
}

/** Entries after a person's decisions. */
export interface AppliedDecisions {
  readonly entries: readonly ConceptEntry[];
  readonly conflicts: readonly DecisionConflict[];
}

/** Options of `applyDecisions`. */
export interface ApplyDecisionsOptions {
  /** What becomes of entries that no decision speaks of. Default: `"keep"`. */
  readonly undecided?: "keep" | "drop";
}

/**
 * Carries a person's decisions out on entries, in the order of the decisions. Accepted concepts stand first, in the order in
 * which they were decided, then what nobody spoke of. Ids follow the first terms, so an edited entry gets a new one.
 *
 * @example
 * applyDecisions(entries, parseDecisions(text), { undecided: "drop" }).entries
 */
export function applyDecisions(
  entries: readonly ConceptEntry[],
  decisions: readonly Decision[],
  options: ApplyDecisionsOptions = {},
): AppliedDecisions {
  const work: Draft[] = entries.map((entry) => ({ entry, decided: null, dropped: false, accepted: new Map() }));
  const conflicts: DecisionConflict[] = [];
  const rejected = new Set<string>();
  for (const [order, decision] of decisions.entries()) {
    const message = applyOne(work, decision, order, rejected);
    if (message !== null) conflicts.push({ decision, message });
  }
  const kept = work.filter((draft) => !draft.dropped && (draft.decided !== null || options.undecided !== "drop"));
  kept.sort((a, b) => (a.decided ?? Infinity) - (b.decided ?? Infinity) || 0);
  return { entries: withConceptIds(kept.map((draft) => draft.entry)), conflicts };
}

/** An entry on its way. */
interface Draft {
  entry: ConceptEntry;
  /** The place of the first decision that speaks of it. */
  decided: number | null;
  dropped: boolean;
  /** The pairs of it that were accepted, with their standing. */
  readonly accepted: Map<string, TermStatus>;
}

function pairKey({ ja, en }: Decision): string {
  return `${ja}\u0000${en}`;
}

function applyOne(work: Draft[], decision: Decision, order: number, rejected: Set<string>): string | null {
  const { ja, en } = decision;
  const pair = pairKey(decision);
  const draft = work.find((other) => !other.dropped && has(other.entry, "ja", ja) && has(other.entry, "en", en));
  if (decision.decision === "accept") {
    if (rejected.has(pair)) return `"${ja}" = "${en}" was rejected before.`;
    return accept(work, draft, decision, order);
  }
  if (draft === undefined) return `There is no entry with "${ja}" and "${en}".`;
  draft.decided ??= order;
  if (decision.decision === "reject") {
    rejected.add(pair);
    reject(draft, ja, en);
  } else if (decision.decision === "prefer") {
    draft.entry = { ...draft.entry, ja: prefer(draft.entry.ja, ja), en: prefer(draft.entry.en, en) };
  } else if (decision.decision === "edit") {
    draft.entry = {
      ...draft.entry,
      ja: rename(draft.entry.ja, ja, decision.newJa ?? ja),
      en: rename(draft.entry.en, en, decision.newEn ?? en),
    };
  }
  draft.entry = withDetails(draft.entry, decision);
  return null;
}

function accept(work: Draft[], draft: Draft | undefined, decision: Decision, order: number): string | null {
  const { ja, en, status = "preferred" } = decision;
  if (draft !== undefined) {
    const before = draft.accepted.get(pairKey(decision));
    if (before !== undefined && before !== status) return `"${ja}" = "${en}" was accepted before, as ${before}.`;
    draft.accepted.set(pairKey(decision), status);
    draft.decided ??= order;
    draft.entry = withDetails({ ...draft.entry, ...statusesOf(draft.entry, decision, status) }, decision);
    return null;
  }
  if (status === "preferred") {
    const entry: ConceptEntry = {
      id: "",
      type: decision.type ?? "other",
      ja: [{ term: ja, status }],
      en: [{ term: en, status }],
      occurrences: [],
    };
    const accepted = new Map([[pairKey(decision), status]]);
    work.push({ entry: withDetails(entry, decision), decided: order, dropped: false, accepted });
    return null;
  }
  // The latest concept that has one of the two terms gains the other one.
  const host = work.findLast(
    (other) => !other.dropped && other.decided !== null && (has(other.entry, "ja", ja) || has(other.entry, "en", en)),
  );
  if (host === undefined)
    return `"${ja}" = "${en}" is ${status}, but no accepted concept before it has one of its terms.`;
  // The concept keeps its type: the row's is that of the term.
  const { type } = host.entry;
  const joined = { ...host.entry, ja: add(host.entry.ja, ja, status), en: add(host.entry.en, en, status) };
  host.accepted.set(pairKey(decision), status);
  host.entry = { ...withDetails(joined, decision), type };
  return null;
}

function has(entry: ConceptEntry, language: Language, term: string): boolean {
  return entry[language].some((other) => other.term === term);
}

function add(section: readonly Term[], term: string, status: TermStatus): readonly Term[] {
  return section.some((other) => other.term === term) ? section : [...section, { term, status }];
}

/** The sections of an entry after one of its pairs got a standing. */
function statusesOf(entry: ConceptEntry, { ja, en }: Decision, status: TermStatus): Pick<ConceptEntry, "ja" | "en"> {
  if (status === "preferred") return { ja: prefer(entry.ja, ja), en: prefer(entry.en, en) };
  const isPreferred = (section: readonly Term[], term: string): boolean => section[0]?.term === term;
  // The pair's standing is that of its lesser term: what is preferred stays so, unless both are.
  const both = isPreferred(entry.ja, ja) && isPreferred(entry.en, en);
  return {
    ja: isPreferred(entry.ja, ja) ? entry.ja : setStatus(entry.ja, ja, status),
    en: isPreferred(entry.en, en) && !both ? entry.en : setStatus(entry.en, en, status),
  };
}

function setStatus(section: readonly Term[], term: string, status: TermStatus): readonly Term[] {
  return preferredFirst(section.map((other) => (other.term === term ? { ...other, status } : other)));
}

/** The term first and preferred; one that was preferred before becomes admitted. */
function prefer(section: readonly Term[], term: string): readonly Term[] {
  const chosen = section
    .filter((other) => other.term === term)
    .map((other) => ({ ...other, status: "preferred" as const }));
  const others = section
    .filter((other) => other.term !== term)
    .map((other) => (other.status === "preferred" ? { ...other, status: "admitted" as const } : other));
  return [...chosen, ...others];
}

function rename(section: readonly Term[], from: string, to: string): readonly Term[] {
  if (from === to) return section;
  const renamed = section.map((term) => (term.term === from ? { ...term, term: to } : term));
  return renamed.filter((term, index) => renamed.findIndex((other) => other.term === term.term) === index);
}

/** Takes the pair apart: the term that only this pair needs goes; an entry of this pair alone goes as a whole. */
function reject(draft: Draft, ja: string, en: string): void {
  const { entry } = draft;
  if (entry.en.length > 1) draft.entry = { ...entry, en: entry.en.filter((term) => term.term !== en) };
  else if (entry.ja.length > 1) draft.entry = { ...entry, ja: entry.ja.filter((term) => term.term !== ja) };
  else draft.dropped = true;
}

function withDetails(entry: ConceptEntry, decision: Decision): ConceptEntry {
  return {
    ...entry,
    ja: withPartOfSpeech(entry.ja, decision.newJa ?? decision.ja, decision),
    en: withPartOfSpeech(entry.en, decision.newEn ?? decision.en, decision),
    ...(decision.type === undefined ? {} : { type: decision.type }),
    ...noteOf(entry, decision),
    occurrences: unite(entry, decision),
  };
}

function withPartOfSpeech(section: readonly Term[], term: string, { partOfSpeech }: Decision): readonly Term[] {
  if (partOfSpeech === undefined) return section;
  return section.map((other) => (other.term === term ? { ...other, partOfSpeech } : other));
}

/** A note joins the one that is there, unless it is in it. */
function noteOf(entry: ConceptEntry, { note }: Decision): { readonly note?: string } {
  if (note === undefined || entry.note?.includes(note) === true) return {};
  return { note: entry.note === undefined ? note : `${entry.note} ${note}` };
}

function unite(entry: ConceptEntry, decision: Decision): ConceptEntry["occurrences"] {
  const known = new Set(entry.occurrences.map((address) => JSON.stringify([address.section, address.item])));
  const added = decision.occurrences.filter(({ section, item }) => !known.has(JSON.stringify([section, item])));
  return [...entry.occurrences, ...added];
}
