import type { PartOfSpeech, TermStatus } from "../../model";

/** The field of an entry or a term that a description of MultiTerm is read as. */
export type MultiTermField = "definition" | "note" | "status" | "partOfSpeech" | "subjectField" | "source" | "reading";

/** The names of fields in MultiTerm's own templates and in common termbases, in lower case. */
const names: Readonly<Record<string, MultiTermField>> = {
  definition: "definition",
  定義: "definition",
  note: "note",
  notes: "note",
  comment: "note",
  備考: "note",
  status: "status",
  "usage status": "status",
  "term status": "status",
  ステータス: "status",
  "part of speech": "partOfSpeech",
  pos: "partOfSpeech",
  品詞: "partOfSpeech",
  subject: "subjectField",
  domain: "subjectField",
  分野: "subjectField",
  source: "source",
  出典: "source",
  reading: "reading",
  よみ: "reading",
};

/** The field that a description's type names, or null. */
export function fieldOf(type: string): MultiTermField | null {
  const name = type.trim().toLowerCase();
  return Object.hasOwn(names, name) ? (names[name] ?? null) : null;
}

const statuses: readonly (readonly [words: RegExp, status: TermStatus])[] = [
  [/^(?:preferred|approved|recommended|推奨|優先)/iu, "preferred"],
  [/^(?:deprecated|forbidden|obsolete|not recommended|superseded|禁止|非推奨|廃止)/iu, "deprecated"],
  [/^(?:admitted|allowed|alternative|許容)/iu, "admitted"],
];

/** The status that a value names, or null for a value that no status corresponds to. */
export function statusOf(value: string): TermStatus | null {
  return statuses.find(([words]) => words.test(value.trim()))?.[1] ?? null;
}

const partsOfSpeech: readonly (readonly [words: RegExp, part: PartOfSpeech])[] = [
  [/^(?:noun|proper noun|名詞)/iu, "noun"],
  [/^(?:verb|動詞)/iu, "verb"],
  [/^(?:adjective|形容詞)/iu, "adjective"],
  [/^(?:adverb|副詞)/iu, "adverb"],
];

/** The part of speech that a value names, or `other`. */
export function partOfSpeechOf(value: string): PartOfSpeech {
  return partsOfSpeech.find(([words]) => words.test(value.trim()))?.[1] ?? "other";
}

export const statusNames: Readonly<Record<TermStatus, string>> = {
  preferred: "preferred",
  admitted: "admitted",
  deprecated: "deprecated",
};
