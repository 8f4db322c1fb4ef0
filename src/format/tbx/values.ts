import type { PartOfSpeech, TermStatus } from "../../model";

export const fromStatus: Readonly<Record<TermStatus, string>> = {
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  deprecated: "deprecatedTerm-admn-sts",
};

/** The statuses of every version of TBX, and what they come to. */
export const toStatus: Readonly<Record<string, TermStatus>> = {
  "preferredTerm-admn-sts": "preferred",
  "admittedTerm-admn-sts": "admitted",
  "deprecatedTerm-admn-sts": "deprecated",
  "supersededTerm-admn-sts": "deprecated",
  preferred: "preferred",
  admitted: "admitted",
  deprecated: "deprecated",
  superseded: "deprecated",
  notRecommended: "deprecated",
  obsolete: "deprecated",
};

/** Words of other tools for a term that is not to be used. */
export const forbids =
  /forbid|reject|prohibit|banned|do[\s_-]*not[\s_-]*use|not[\s_-]*(?:allowed|permitted|recommended)|禁止|非推奨|不可/iu;

/** Statuses that mean a little more than what they come to. */
export const coarsened: readonly string[] = ["supersededTerm-admn-sts", "superseded", "notRecommended", "obsolete"];

export const toPartOfSpeech: Readonly<Record<string, PartOfSpeech>> = {
  noun: "noun",
  properNoun: "noun",
  verb: "verb",
  adjective: "adjective",
  adverb: "adverb",
  other: "other",
};

/**
 * Fields that TBX-Basic has no data category for travel in notes with these words before them. A note of one's own that
 * begins with one of them has `note: ` put before it.
 */
export const notePrefixes = [
  "type",
  "address",
  "examples",
  "source",
  "reading",
  "note",
  "score",
  "evidence",
  "context",
] as const;
export type NotePrefix = (typeof notePrefixes)[number];

/** Splits a note into its prefix and the rest; null for one without. */
export function splitNote(text: string): { readonly prefix: NotePrefix; readonly rest: string } | null {
  const prefix = notePrefixes.find((candidate) => text.startsWith(`${candidate}: `));
  return prefix === undefined ? null : { prefix, rest: text.slice(prefix.length + 2) };
}

/** An id as an XML name, which begins with a letter. `decodeId` brings it back. */
export function encodeId(id: string): string {
  const encoded = id.replace(
    /_(?=x)|[^A-Za-z0-9._\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5-]/gu,
    (character) => `_x${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return /^[A-Za-z\u3041-\u9fa5]/u.test(encoded) && !encoded.startsWith("id_") ? encoded : `id_${encoded}`;
}

/** The id that `encodeId` wrote as an XML name. */
export function decodeId(name: string): string {
  return name.replace(/^id_/u, "").replace(/_x([\da-f]{1,6})_/gu, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
