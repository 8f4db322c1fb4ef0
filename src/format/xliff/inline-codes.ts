import { localName, textWithin, type XmlElement, type XmlText } from "../../language/xml";
import type { InlineCode, SegmentContent } from "../../model";

/** One end of a code, or a code that has none: its place in the text and how the file writes it. */
export interface FileMark {
  readonly role: "open" | "close" | "standalone";
  readonly written: string;
}

/** A segment's content as a memory is asked for it, and its codes in the order of the file. */
export interface FileContent {
  readonly content: SegmentContent;
  readonly marks: readonly FileMark[];
  /** Whether parts of it are to stay as they are. */
  readonly isProtected: boolean;
}

/** Elements that hold running text, and those that only mark it. */
const running = new Set(["g", "pc"]);
const annotations = new Set(["mrk", "sub", "sm", "em"]);
const opening = new Set(["bpt", "bx", "sc"]);
const closing = new Set(["ept", "ex", "ec"]);

/**
 * Reads the content of a source. `textCodes` finds the codes of a dialect that writes them into the text, such as `{1}`.
 */
export function readFileContent(element: XmlElement, file: string, textCodes: RegExp | null): FileContent {
  const marks: FileMark[] = [];
  let isProtected = false;
  const read = (children: readonly (XmlElement | XmlText)[]): (string | InlineCode)[] => {
    const parts: (string | InlineCode)[] = [];
    for (const child of children) {
      if (child.name === null) appendText(parts, child.text, textCodes, marks);
      else if (annotations.has(localName(child))) {
        const { translate, mtype } = child.attributes;
        if (translate === "no" || mtype === "protected" || mtype === "x-protected") isProtected = true;
        for (const part of read(child.children)) append(parts, part);
      } else if (running.has(localName(child))) {
        marks.push({ role: "open", written: file.slice(child.start, child.inner[0]) });
        const content = read(child.children);
        marks.push({ role: "close", written: file.slice(child.inner[1], child.end) });
        parts.push({ kind: "hi", type: `x-${localName(child)}`, content });
      } else {
        marks.push({ role: roleOf(child), written: file.slice(child.start, child.end) });
        const native = textWithin(child);
        parts.push({ kind: "ph", type: `x-${localName(child)}`, content: native === "" ? [] : [native] });
      }
    }
    return parts;
  };
  return { content: read(element.children), marks, isProtected };
}

function roleOf(element: XmlElement): FileMark["role"] {
  const name = localName(element);
  const position = element.attributes["pos"];
  if (opening.has(name) || (name === "it" && position === "open")) return "open";
  return closing.has(name) || (name === "it" && position === "close") ? "close" : "standalone";
}

function append(parts: (string | InlineCode)[], part: string | InlineCode): void {
  const last = parts.length - 1;
  if (typeof part === "string" && typeof parts[last] === "string") parts[last] += part;
  else if (part !== "") parts.push(part);
}

function appendText(parts: (string | InlineCode)[], text: string, textCodes: RegExp | null, marks: FileMark[]): void {
  let cursor = 0;
  for (const match of textCodes === null ? [] : text.matchAll(textCodes)) {
    const [code] = match;
    append(parts, text.slice(cursor, match.index));
    const role = code.endsWith(">") ? "open" : code.startsWith("<") ? "close" : "standalone";
    marks.push({ role, written: code.replaceAll("<", "&lt;").replaceAll(">", "&gt;") });
    parts.push({ kind: "ph", type: "x-text", content: [code] });
    cursor = match.index + code.length;
  }
  append(parts, text.slice(cursor));
}
