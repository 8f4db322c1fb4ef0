import type { Decision } from "../glossary";
import type { PartOfSpeech, TermStatus, TermType } from "../model";
import type { PagePair } from "./page-data";

/** The decision of a person on a pair; empty for an undecided pair. */
export interface Verdict {
  readonly decision?: "accept" | "reject";
  /** The edited terms; absent if they are the terms of the pair. */
  readonly newJa?: string;
  readonly newEn?: string;
  readonly type?: TermType;
  readonly status?: TermStatus;
  readonly partOfSpeech?: PartOfSpeech;
  readonly note?: string;
  /** The pair is preferred to its concept's others. */
  readonly prefer?: true;
}

/** The status of a pair as the page shows it. */
export type VerdictStatus = "open" | "accepted" | "edited" | "rejected";

/** The status that a verdict gives. An edit is an acceptance in other words. */
export function statusOf({ decision, newJa, newEn }: Verdict): VerdictStatus {
  if (decision === "reject") return "rejected";
  if (newJa !== undefined || newEn !== undefined) return "edited";
  return decision === "accept" ? "accepted" : "open";
}

/** A name for a pair of terms. */
export function keyOfPair({ ja, en }: { readonly ja: string; readonly en: string }): string {
  return `${ja}\0${en}`;
}

/** The rows of each pair. */
export function rowsByPair(decisions: readonly Decision[]): Map<string, Decision[]> {
  const rows = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = keyOfPair(decision);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [decision]);
    else known.push(decision);
  }
  return rows;
}

/** The combined decision of the rows of one pair; the later of two contradicting rows wins. */
export function verdictOfRows(rows: readonly Decision[]): Verdict {
  let verdict: Verdict = {};
  const notes: string[] = [];
  for (const { decision, type, status, partOfSpeech, note, newJa, newEn } of rows) {
    if (note !== undefined && !notes.includes(note)) notes.push(note);
    const details = {
      ...(type === undefined ? {} : { type }),
      ...(status === undefined ? {} : { status }),
      ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    };
    if (decision === "accept" || decision === "reject") verdict = { ...verdict, ...details, decision };
    else if (decision === "prefer") verdict = { ...verdict, ...details, prefer: true };
    else if (decision === "edit") {
      verdict = {
        ...verdict,
        ...details,
        ...(newJa === undefined ? {} : { newJa }),
        ...(newEn === undefined ? {} : { newEn }),
      };
    } else verdict = { ...verdict, ...details };
  }
  return { ...verdict, ...(notes.length === 0 ? {} : { note: notes.join(" ") }) };
}

/**
 * The rows that say a verdict: an acceptance before an edit, since only what is there can be edited. A remark alone is a
 * row `note`. No cell has a tab or a line break.
 */
export function rowsOfVerdict(pair: PagePair, verdict: Verdict): Decision[] {
  const { ja, en } = pair;
  const [newJa, newEn, note] = [verdict.newJa, verdict.newEn, verdict.note].map((text) => cellText(text ?? ""));
  const row = (decision: Decision["decision"], more: Partial<Decision> = {}): Decision => ({
    decision,
    ja,
    en,
    occurrences: [],
    ...more,
  });
  const remark = note ? { note } : {};
  if (statusOf(verdict) === "rejected") return [row("reject", remark)];
  const rows: Decision[] = [];
  const isAccepted = statusOf(verdict) !== "open";
  if (isAccepted) {
    rows.push(
      row("accept", {
        type: verdict.type ?? pair.type,
        status: verdict.status ?? pair.standing,
        ...(verdict.partOfSpeech === undefined ? {} : { partOfSpeech: verdict.partOfSpeech }),
        occurrences: pair.address === null ? [] : [pair.address],
        ...remark,
      }),
    );
  }
  if (verdict.prefer) rows.push(row("prefer"));
  if (!isAccepted && note) rows.push(row("note", remark));
  const edit = {
    ...(newJa && newJa !== ja ? { newJa } : {}),
    ...(newEn && newEn !== en ? { newEn } : {}),
  };
  if (Object.keys(edit).length > 0) rows.push(row("edit", edit));
  return rows;
}

/** A text as a cell of the decisions file can hold it: on one line, without white space at its ends. */
export function cellText(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Verdicts that are the same say the same rows. */
export function isSameVerdict(pair: PagePair, a: Verdict, b: Verdict): boolean {
  return JSON.stringify(rowsOfVerdict(pair, a)) === JSON.stringify(rowsOfVerdict(pair, b));
}
