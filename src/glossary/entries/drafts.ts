import { addressKey, type ConceptEntry, type LanguageSection, type TermStatus } from "../../model";
import type { Decision } from "../decisions/decision-rows";
import { classifyTerm, hasTerm } from "./section-edits";

/** An entry on its way, with the terms that decisions speak of. */
export interface Draft {
  entry: ConceptEntry;
  /** The place of the first decision on it; null as long as there is none. */
  order: number | null;
  readonly ja: Set<string>;
  readonly en: Set<string>;
  /** The pairs that were accepted, with their standing. */
  readonly accepted: Map<string, TermStatus>;
  dropped: boolean;
}

/** A draft of an entry that no decision speaks of yet. */
export function draftOf(entry: ConceptEntry): Draft {
  return { entry, order: null, ja: new Set(), en: new Set(), accepted: new Map(), dropped: false };
}

/** A name for a pair of terms. */
export function pairKey({ ja, en }: Pick<Decision, "ja" | "en">): string {
  return `${ja}\u0000${en}`;
}

/** An entry with the terms only that decisions speak of. */
export function decidedTerms({ entry, ja, en }: Draft): ConceptEntry {
  return {
    ...entry,
    ja: entry.ja.filter(({ term }) => ja.has(term)),
    en: entry.en.filter(({ term }) => en.has(term)),
  };
}

/** Drafts that have both terms of a decision; those that decisions speak of last, in their order. */
export function withPair(drafts: readonly Draft[], { ja, en }: Decision): Draft[] {
  return drafts
    .filter(({ entry, dropped }) => !dropped && hasTerm(entry.ja, ja) && hasTerm(entry.en, en))
    .sort((a, b) => (a.order ?? -1) - (b.order ?? -1));
}

/** Marks a pair as decided. */
export function speakOf(draft: Draft, ja: string, en: string, order: number): void {
  draft.order ??= order;
  draft.ja.add(ja);
  draft.en.add(en);
}

/** Takes a pair out of an entry, but for terms that decisions put there. */
export function takeOut(draft: Draft, ja: string, en: string): void {
  draft.entry = {
    ...draft.entry,
    ja: draft.entry.ja.filter(({ term }) => term !== ja || draft.ja.has(ja)),
    en: draft.entry.en.filter(({ term }) => term !== en || draft.en.has(en)),
  };
}

/**
 * Takes the pair apart: the term that only this pair needs goes; an entry of this pair alone goes as a whole. False if both
 * terms are those of other pairs that were accepted; then nothing goes.
 */
export function reject(draft: Draft, ja: string, en: string): boolean {
  const { entry } = draft;
  const pairs = [...draft.accepted.keys()].map((key) => key.split("\u0000")).filter(([j, e]) => j !== ja || e !== en);
  const needsJa = pairs.some(([term]) => term === ja);
  const needsEn = pairs.some(([, term]) => term === en);
  if (entry.en.length > 1 && !needsEn) draft.entry = { ...entry, en: entry.en.filter(({ term }) => term !== en) };
  else if (entry.ja.length > 1 && !needsJa) draft.entry = { ...entry, ja: entry.ja.filter(({ term }) => term !== ja) };
  else if (pairs.length === 0) draft.dropped = true;
  else return false;
  return true;
}

/** Edits the section of each language for the term of a pair. */
export function editSections(
  draft: Draft,
  edit: (section: LanguageSection, term: string) => LanguageSection,
  ja: string,
  en: string,
): void {
  draft.entry = { ...draft.entry, ja: edit(draft.entry.ja, ja), en: edit(draft.entry.en, en) };
}

/** Type, word class, note and places of a decision; a note joins the one that is there, unless it is in it. */
export function addDetails(
  draft: Draft,
  { type, note, occurrences, partOfSpeech }: Decision,
  ja: string,
  en: string,
): void {
  if (partOfSpeech !== undefined)
    editSections(draft, (section, term) => classifyTerm(section, term, partOfSpeech), ja, en);
  const { entry } = draft;
  draft.entry = {
    ...entry,
    ...(type === undefined ? {} : { type }),
    ...(note === undefined || entry.note?.includes(note) === true
      ? {}
      : { note: entry.note === undefined ? note : `${entry.note} ${note}` }),
    occurrences: unite(entry.occurrences, occurrences),
  };
}

/** The first addresses with what only the second has behind them. */
export function unite(
  kept: ConceptEntry["occurrences"],
  added: ConceptEntry["occurrences"],
): ConceptEntry["occurrences"] {
  const known = new Set(kept.map(addressKey));
  return [...kept, ...added.filter((address) => !known.has(addressKey(address)))];
}
