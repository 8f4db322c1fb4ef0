import { isTermType } from "../../glossary";
import type { PartOfSpeech, TermStatus } from "../../model";
import type { Verdict } from "../verdicts";

/** A verdict with what the decisions file said when it was given. */
export interface Kept {
  readonly verdict: Verdict;
  readonly base: Verdict;
}

const prefix = "taiyaku review ";

/** The state that the browser stored for a pair of documents. Values of another form are ignored. */
export function readKept(key: string): Map<string, Kept> {
  const found = new Map<string, Kept>();
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? "{}");
    if (typeof stored !== "object" || stored === null) return found;
    for (const [pair, value] of Object.entries(stored)) {
      const { verdict, base } = (value ?? {}) as Record<string, unknown>;
      found.set(pair, { verdict: checkVerdict(verdict), base: checkVerdict(base) });
    }
  } catch {
    // No storage, or a value of another form: the decisions of the file apply.
  }
  return found;
}

/** Keeps verdicts; false where the browser does not. */
export function writeKept(key: string, kept: ReadonlyMap<string, Kept>): boolean {
  try {
    if (kept.size === 0) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(Object.fromEntries(kept)));
    return true;
  } catch {
    return false;
  }
}

/** Settings of the page, the same for all documents. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`taiyaku setting ${name}`);
  } catch {
    return null;
  }
}

/** Keeps a setting where the browser does. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`taiyaku setting ${name}`, value);
  } catch {
    // Then it lasts as long as the page.
  }
}

const statuses: readonly unknown[] = ["preferred", "admitted", "deprecated"] satisfies TermStatus[];
const classes: readonly unknown[] = ["noun", "verb", "adjective", "adverb", "other"] satisfies PartOfSpeech[];

function checkVerdict(value: unknown): Verdict {
  const { decision, newJa, newEn, type, status, partOfSpeech, note, prefer } = (value ?? {}) as Record<string, unknown>;
  return {
    ...(decision === "accept" || decision === "reject" ? { decision } : {}),
    ...(typeof newJa === "string" ? { newJa } : {}),
    ...(typeof newEn === "string" ? { newEn } : {}),
    ...(typeof type === "string" && isTermType(type) ? { type } : {}),
    ...(statuses.includes(status) ? { status: status as TermStatus } : {}),
    ...(classes.includes(partOfSpeech) ? { partOfSpeech: partOfSpeech as PartOfSpeech } : {}),
    ...(typeof note === "string" ? { note } : {}),
    ...(prefer === true ? { prefer } : {}),
  };
}
