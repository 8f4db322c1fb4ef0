import type { TermType } from "../../model";

/** Every `TermType`, in the order in which they are listed to a reader. */
export const termTypes = [
  "organization",
  "abbreviation",
  "document",
  "programme",
  "event",
  "technology",
  "concept",
  "role",
  "place",
  "law",
  "other",
] as const satisfies readonly TermType[];

/** Whether a text names a `TermType`. */
export function isTermType(text: string): text is TermType {
  return (termTypes as readonly string[]).includes(text);
}
