import type { MemoryNote, Property } from "../../model";
import { escapeAttribute, escapeText, formatAttributes } from "../../language/xml";

/** Notes, one a line. */
export function notes(list: readonly MemoryNote[] | undefined, indent: string): string {
  return (list ?? []).map((note) => `${indent}<note${about(note)}>${escapeText(note.text)}</note>\n`).join("");
}

/** Properties, one a line. */
export function properties(list: readonly Property[] | undefined, indent: string): string {
  return (list ?? [])
    .map(
      (property) =>
        `${indent}<prop type="${escapeAttribute(property.type)}"${about(property)}>${escapeText(property.value)}</prop>\n`,
    )
    .join("");
}

function about(owner: { readonly language?: string; readonly originalEncoding?: string }): string {
  return formatAttributes([
    ["xml:lang", owner.language],
    ["o-encoding", owner.originalEncoding],
  ]);
}
