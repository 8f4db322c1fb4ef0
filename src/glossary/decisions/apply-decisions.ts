import { conceptEntry, decision, expectArguments, listOf, oneOf, optional, record } from "../../model/shapes";
import type { ConceptEntry, TermCandidate, TermStatus } from "../../model";
import type { Decision } from "./decision-rows";
import {
  addDetails,
  decidedTerms,
  draftOf,
  editSections,
  pairKey,
  reject,
  speakOf,
  takeOut,
  unite,
  withPair,
  type Draft,
} from "../entries/drafts";
import { withStableIds } from "../entries/id";
import { preferTerm, putTerm, renameTerm } from "../entries/section-edits";

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
  /** What becomes of entries, and of terms of accepted entries, that no decision speaks of. Default: `"keep"`. */
  readonly undecided?: "keep" | "drop";
}

const argumentShapes = {
  entries: /* @__PURE__ */ listOf(conceptEntry),
  decisions: /* @__PURE__ */ listOf(decision),
  options: /* @__PURE__ */ record({ undecided: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf("keep", "drop")) }),
};

/**
 * Carries a person's decisions out on entries, in the order of the decisions. A decision changes what it names and nothing else:
 * `accept` sets the state of an entry and leaves its terms, statuses, id and place as they are; `prefer`, `edit` and a row with
 * a status change terms. Concepts that no entry had come last. An entry whose first terms change gets a new id.
 *
 * @example
 * applyDecisions(entries, parseDecisions(text), { undecided: "drop" }).entries
 */
export function applyDecisions(
  entries: readonly ConceptEntry[],
  decisions: readonly Decision[],
  options: ApplyDecisionsOptions = {},
): AppliedDecisions {
  expectArguments({ entries, decisions, options }, argumentShapes);
  const drafts: Draft[] = entries.map(draftOf);
  const conflicts: DecisionConflict[] = [];
  const rejected = new Set<string>();
  for (const [order, decision] of decisions.entries()) {
    const message = applyOne(drafts, decision, order, rejected);
    if (message !== null) conflicts.push({ decision, message });
  }
  const drop = options.undecided === "drop";
  const kept = drafts.filter((draft) => !draft.dropped && (draft.accepted.size > 0 || draft.order !== null || !drop));
  return {
    entries: withStableIds(
      kept.map((draft) => (drop ? decidedTerms(draft) : draft.entry)),
      entries,
    ),
    conflicts,
  };
}

/**
 * Candidates without the pairs that a person rejected, so that they join no concept: of two renderings of a term the rejected
 * one goes, and the term stays with the other.
 */
export function withoutRejected(
  candidates: readonly TermCandidate[],
  decisions: readonly Decision[] = [],
): readonly TermCandidate[] {
  const rejected = new Set(decisions.filter(({ decision }) => decision === "reject").map(pairKey));
  return rejected.size === 0 ? candidates : candidates.filter(({ ja, en }) => !rejected.has(pairKey({ ja, en })));
}

function applyOne(drafts: Draft[], decision: Decision, order: number, rejected: Set<string>): string | null {
  const { ja, en } = decision;
  const pair = pairKey(decision);
  if (decision.decision === "accept") {
    if (rejected.has(pair)) return `"${ja}" = "${en}" was rejected before.`;
    return accept(drafts, decision, order);
  }
  if (decision.decision === "reject") rejected.add(pair);
  const draft = withPair(drafts, decision).at(-1);
  // A rejection stands, whether the pair is proposed this time or not.
  if (draft === undefined && decision.decision === "reject") return null;
  if (draft === undefined) return `There is no entry with "${ja}" and "${en}".`;
  const { newJa = ja, newEn = en } = decision;
  if (decision.decision === "edit") {
    const there = withPair(drafts, { ...decision, ja: newJa, en: newEn }).find((other) => other !== draft);
    if (there !== undefined) return `There is an entry with "${newJa}" and "${newEn}" already.`;
  }
  if (decision.decision === "reject") {
    if (!reject(draft, ja, en)) return `"${ja}" and "${en}" are terms of pairs that were accepted.`;
    speakOf(draft, newJa, newEn, order);
    return null;
  }
  speakOf(draft, newJa, newEn, order);
  if (decision.decision === "prefer") editSections(draft, preferTerm, ja, en);
  if (decision.decision === "edit") {
    draft.entry = {
      ...draft.entry,
      ja: renameTerm(draft.entry.ja, ja, newJa),
      en: renameTerm(draft.entry.en, en, newEn),
    };
  }
  addDetails(draft, decision, newJa, newEn);
  return null;
}

function accept(drafts: Draft[], decision: Decision, order: number): string | null {
  const { ja, en } = decision;
  const found = withPair(drafts, decision);
  const again = found.find((draft) => draft.accepted.has(pairKey(decision)));
  // Without a status the pair is right as it was found.
  const asFound = decision.status === undefined ? found[0] : undefined;
  const status = decision.status ?? (asFound === undefined ? "preferred" : statusIn(asFound.entry, decision));
  if (again !== undefined && again.accepted.get(pairKey(decision)) !== status) {
    return `"${ja}" = "${en}" was accepted before, as ${again.accepted.get(pairKey(decision)) ?? ""}.`;
  }
  const draft =
    again ?? asFound ?? (status === "preferred" ? openConcept(drafts, found, decision) : joinConcept(drafts, decision));
  if (draft === undefined) {
    return `"${ja}" = "${en}" is ${status}, but no accepted concept before it has one of its terms.`;
  }
  speakOf(draft, ja, en, order);
  draft.accepted.set(pairKey(decision), status);
  // An entry that a person opened has no other state.
  if (draft.entry.state !== undefined) draft.entry = { ...draft.entry, state: "accepted" };
  addDetailsOf(draft, decision, status === "preferred");
  return null;
}

/** Adds the details of an accepted row. A concept keeps the type that it was opened with: the row's is that of the term. */
function addDetailsOf(draft: Draft, decision: Decision, opens: boolean): void {
  const { ja, en, type, note, ...details } = decision;
  addDetails(
    draft,
    {
      ...details,
      ja,
      en,
      ...(type === undefined || !(opens || draft.entry.type === "other") ? {} : { type }),
      ...(note === undefined || !opens ? {} : { note }),
    },
    ja,
    en,
  );
  // What is said of a further term is not said of the concept.
  if (note !== undefined && !opens) draft.entry = noteOnTerm(draft.entry, decision, note);
}

/** The lesser status of the two terms of a pair in an entry. */
function statusIn({ ja, en }: ConceptEntry, pair: Pick<Decision, "ja" | "en">): TermStatus {
  const statuses = [...ja.filter(({ term }) => term === pair.ja), ...en.filter(({ term }) => term === pair.en)].map(
    ({ status }) => status,
  );
  return (["deprecated", "admitted"] as const).find((status) => statuses.includes(status)) ?? "preferred";
}

/** An entry with a note on the term that the pair added to it: the English one, unless only the Japanese has its standing. */
function noteOnTerm(entry: ConceptEntry, { ja, en, status }: Decision, note: string): ConceptEntry {
  const language = entry.en.some((term) => term.term === en && term.status === status && term.note === undefined)
    ? "en"
    : "ja";
  const added = language === "en" ? en : ja;
  return {
    ...entry,
    [language]: entry[language].map((term) =>
      term.term !== added || term.note?.includes(note) === true
        ? term
        : { ...term, note: term.note === undefined ? note : `${term.note} ${note}` },
    ),
  };
}

/** The concept of a pair: the one that was found with it, or a new one. */
function openConcept(drafts: Draft[], found: readonly Draft[], { ja, en }: Decision): Draft {
  let draft = found.find((candidate) => candidate.order === null);
  if (draft === undefined) {
    // A concept that was taken for part of another, or that was not found at all.
    for (const host of found) takeOut(host, ja, en);
    const section = (term: string) => [{ term, status: "preferred" as const }];
    draft = draftOf({ id: "", type: "other", ja: section(ja), en: section(en), occurrences: [] });
    drafts.push(draft);
  }
  editSections(draft, preferTerm, ja, en);
  return draft;
}

/** The latest concept that has one of the two terms gains the other one; else what was found with the pair is taken. */
function joinConcept(drafts: readonly Draft[], decision: Decision): Draft | undefined {
  const { ja, en, status = "admitted" } = decision;
  const hosts = drafts.filter((draft) => !draft.dropped && (draft.ja.has(ja) || draft.en.has(en)));
  const found = withPair(drafts, decision).filter(({ order }) => order === null);
  const host =
    hosts.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).at(-1) ?? (status === "deprecated" ? undefined : found[0]);
  if (host === undefined) return undefined;
  for (const other of found) {
    if (other === host) continue;
    // The pair was found as a concept of its own.
    other.dropped = true;
    host.entry = { ...host.entry, occurrences: unite(host.entry.occurrences, other.entry.occurrences) };
  }
  const { entry } = host;
  // The standing is that of the lesser term: what the concept prefers or a decision put there stays as it is.
  const keepsJa = host.ja.has(ja) || (host.order === null && entry.ja[0]?.term === ja);
  const keepsEn = host.en.has(en) || (host.order === null && entry.en[0]?.term === en && !keepsJa);
  host.entry = {
    ...entry,
    ja: keepsJa ? entry.ja : putTerm(entry.ja, ja, status),
    en: keepsEn ? entry.en : putTerm(entry.en, en, status),
  };
  return host;
}
