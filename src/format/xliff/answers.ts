import { textWithin } from "../../language/xml";
import type { Match } from "../../model";
import type { SegmentPlace } from "./dialect-model";
import type { FileContent } from "./inline-codes";
import { placeCodes, writtenText } from "./place-codes";

/** The answer of a memory to one segment. */
export interface Answer {
  readonly place: SegmentPlace;
  readonly content: FileContent;
  readonly matches: readonly Match[];
  /** The match that becomes the target, and its text as XML. */
  readonly filled: { readonly match: Match; readonly written: string } | null;
}

/** The translation of a match as XML, with the file's codes where the memory's correspond to them. */
export function writeTarget(
  match: Match,
  content: FileContent,
): { readonly written: string; readonly hasCodes: boolean } {
  const { sourceVariant, targetVariant, target } = match;
  const isUnchanged = target === targetVariant.text;
  const written =
    content.marks.length > 0 && isUnchanged
      ? placeCodes(content, sourceVariant.content ?? [sourceVariant.text], targetVariant.content ?? [target])
      : null;
  return { written: written ?? writtenText(target), hasCodes: content.marks.length === 0 || written !== null };
}

/** A text with the white space around the source where that counts. */
export function withSpace(written: string, { unit, segment }: SegmentPlace): string {
  if (!unit.keepsSpace) return written;
  const source = textWithin(segment.source);
  const before = /^\s*/u.exec(source)?.[0] ?? "";
  const after = source.slice(source.trimEnd().length);
  return source.trim() === "" ? written : writtenText(before) + written.trim() + writtenText(after);
}
