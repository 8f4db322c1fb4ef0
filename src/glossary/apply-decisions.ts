import type { ConceptEntry } from "../model";
import type { Decision } from "./decisions";
import {
  addDetails,
  decidedTerms,
  editSections,
  reject,
  speakOf,
  takeOut,
  unite,
  withPair,
  type Draft,
} from "./drafts";
import { withConceptIds } from "./id";
import { preferTerm, putTerm, renameTerm } from "./section-edits";

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
  const drafts: Draft[] = entries.map((entry) => ({
    entry,
    order: null,
    ja: new Set(),
    en: new Set(),
    dropped: false,
  }));
  const conflicts: DecisionConflict[] = [];
  const rejected = new Set<string>();
  for (const [order, decision] of decisions.entries()) {
    const message = applyOne(drafts, decision, order, rejected);
    if (message !== null) conflicts.push({ decision, message });
  }
  const drop = options.undecided === "drop";
  const kept = drafts.filter((draft) => !draft.dropped && (draft.order !== null || !drop));
  kept.sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  return { entries: withConceptIds(kept.map((draft) => (drop ? decidedTerms(draft) : draft.entry))), conflicts };
}

function applyOne(drafts: Draft[], decision: Decision, order: number, rejected: Set<string>): string | null {
  const { ja, en } = decision;
  const pair = `${ja}\u0000${en}`;
  if (decision.decision === "accept") {
    if (rejected.has(pair)) return `"${ja}" = "${en}" was rejected before.`;
    return (decision.status ?? "preferred") === "preferred"
      ? openConcept(drafts, decision, order)
      : joinConcept(drafts, decision, order);
  }
  if (decision.decision === "reject") rejected.add(pair);
  const draft = withPair(drafts, decision).at(-1);
  // A rejection stands, whether the pair is proposed this time or not.
  if (draft === undefined && decision.decision === "reject") return null;
  if (draft === undefined) return `There is no entry with "${ja}" and "${en}".`;
  const { newJa = ja, newEn = en } = decision;
  speakOf(draft, newJa, newEn, order);
  if (decision.decision === "reject") {
    reject(draft, ja, en);
    return null;
  }
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

function openConcept(drafts: Draft[], decision: Decision, order: number): string | null {
  const { ja, en } = decision;
  const found = withPair(drafts, decision);
  if (found.some((draft) => draft.ja.has(ja) && draft.en.has(en))) return `"${ja}" = "${en}" was accepted before.`;
  let draft = found.find((candidate) => candidate.order === null);
  if (draft === undefined) {
    // A concept that was taken for part of another, or that was not found at all.
    for (const host of found) takeOut(host, ja, en);
    const status = "preferred";
    const entry: ConceptEntry = {
      id: "",
      type: "other",
      ja: [{ term: ja, status }],
      en: [{ term: en, status }],
      occurrences: [],
    };
    draft = { entry, order: null, ja: new Set(), en: new Set(), dropped: false };
    drafts.push(draft);
  }
  speakOf(draft, ja, en, order);
  editSections(draft, preferTerm, ja, en);
  addDetails(draft, decision, ja, en);
  return null;
}

/** The latest concept that has one of the two terms gains the other one. */
function joinConcept(drafts: readonly Draft[], decision: Decision, order: number): string | null {
  const { ja, en, status = "admitted" } = decision;
  const hosts = drafts.filter(
    ({ dropped, ja: jaTerms, en: enTerms }) => !dropped && (jaTerms.has(ja) || enTerms.has(en)),
  );
  const host = hosts.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).at(-1);
  if (host === undefined)
    return `"${ja}" = "${en}" is ${status}, but no accepted concept before it has one of its terms.`;
  const [newJa, newEn] = [!host.ja.has(ja), !host.en.has(en)];
  if (!newJa && !newEn) return `"${ja}" = "${en}" was accepted before.`;
  for (const other of withPair(drafts, decision)) {
    // The pair was found as a concept of its own.
    if (other.order !== null) continue;
    other.dropped = true;
    host.entry = { ...host.entry, occurrences: unite(host.entry.occurrences, other.entry.occurrences) };
  }
  // The concept keeps its type: the row's is that of the term.
  const { type } = host.entry;
  host.entry = {
    ...host.entry,
    ja: newJa ? putTerm(host.entry.ja, ja, status) : host.entry.ja,
    en: newEn ? putTerm(host.entry.en, en, status) : host.entry.en,
  };
  speakOf(host, ja, en, order);
  addDetails(host, decision, ja, en);
  host.entry = { ...host.entry, type };
  return null;
}
