import { escapeText, removeForbidden } from "../../language/xml";
import type { InlineCode, SegmentContent } from "../../model";
import type { FileMark } from "./inline-codes";

/** One end of a code of a memory's text. */
interface Mark {
  readonly role: FileMark["role"];
  /** The number of characters before it, white space aside. */
  readonly place: number;
  /** The name by which the source and the target of a unit know a code. */
  readonly key: string;
}

/**
 * A translation of a memory as XML with the file's codes in place of the memory's. Null unless the memory's source has codes
 * of the same roles at the same places as the file's segment, and its target has each of them once.
 */
export function placeCodes(
  file: { readonly content: SegmentContent; readonly marks: readonly FileMark[] },
  source: SegmentContent,
  target: SegmentContent,
): string | null {
  const wanted = marksOf(file.content, file.marks);
  const known = marksOf(source);
  if (wanted.length !== known.length || wanted.length !== file.marks.length) return null;
  if (!known.every(({ role, place }, index) => role === wanted[index]?.role && place === wanted[index].place)) {
    return null;
  }
  const left = known.map((mark, index) => ({ ...mark, written: file.marks[index]?.written ?? "" }));
  let complete = true;
  const take = (mark: Mark): string => {
    const alike = left.filter(({ role }) => role === mark.role);
    const found = alike.find(({ key }) => key === mark.key) ?? (alike.length === 1 ? alike[0] : undefined);
    if (found === undefined) complete = false;
    else left.splice(left.indexOf(found), 1);
    return found?.written ?? "";
  };
  const text = write(target, take);
  return complete && left.length === 0 ? text : null;
}

/** A text of the memory as XML. */
export function writtenText(text: string): string {
  return escapeText(removeForbidden(text));
}

function write(content: SegmentContent, take: (mark: Mark) => string): string {
  return content
    .map((part) => {
      if (typeof part === "string") return writtenText(part);
      const mark = markOf(part, 0);
      if (part.kind !== "hi") return take(mark);
      return take(mark) + write(part.content, take) + take({ ...mark, role: "close" });
    })
    .join("");
}

function marksOf(content: SegmentContent, roles: readonly FileMark[] = []): Mark[] {
  const marks: Mark[] = [];
  let place = 0;
  const visit = (parts: SegmentContent): void => {
    for (const part of parts) {
      if (typeof part === "string") place += part.replace(/\s+/gu, "").length;
      else if (part.kind === "hi") {
        const mark = markOf(part, place);
        marks.push(mark);
        visit(part.content);
        marks.push({ ...mark, role: "close", place });
      } else marks.push(markOf(part, place));
    }
  };
  visit(content);
  // The file says better which role a code has that is a placeholder to the memory.
  return marks.map((mark, index) => ({ ...mark, role: roles[index]?.role ?? mark.role }));
}

function markOf(code: InlineCode, place: number): Mark {
  const { kind, pos, x, i, type } = code;
  const native = code.content.filter((part) => typeof part === "string").join("");
  const isOpen = kind === "hi" || kind === "bpt" || (kind === "it" && pos === "begin");
  const isClose = kind === "ept" || (kind === "it" && pos === "end");
  const role = isOpen ? "open" : isClose ? "close" : "standalone";
  return { role, place, key: x ?? i ?? (kind === "hi" ? (type ?? "") : native) };
}
