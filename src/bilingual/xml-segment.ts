import type { CheckText, CodeMark, Range } from "../model";
import { escapeText, localName, textWithin, type XmlElement, type XmlText } from "../language/xml";
import type { LocatedText, TextPiece } from "./located";

/** Elements that hold running text rather than a code: marks, highlights, paired codes of XLIFF. */
const running = new Set(["g", "mrk", "pc", "hi", "sub", "sm", "em"]);
/** Marks that say something of the text and are no code. */
const annotations = new Set(["mrk", "hi", "sm", "em"]);
const opening = new Set(["bpt", "bx", "sc"]);
const closing = new Set(["ept", "ex", "ec"]);

/** A segment of XML with inline codes as a text that knows its places. */
export function readXmlSegment(
  element: XmlElement,
  file: string,
): { readonly text: CheckText; readonly located: LocatedText } {
  const builder: Builder = { text: "", pieces: [], codes: [], kept: [], opened: new Map() };
  visit(element.children, builder);
  return {
    text: {
      text: builder.text,
      ...(builder.codes.length === 0 ? {} : { codes: builder.codes }),
      ...(builder.kept.length === 0 ? {} : { protected: builder.kept }),
    },
    located: { file, pieces: builder.pieces, place: element.inner, escape: escapeText },
  };
}

interface Builder {
  text: string;
  readonly pieces: TextPiece[];
  readonly codes: CodeMark[];
  readonly kept: Range[];
  readonly opened: Map<string, string>;
}

function visit(children: readonly (XmlElement | XmlText)[], builder: Builder): void {
  for (const child of children) {
    if (child.name === null) addText(child, builder);
    else addCode(child, builder);
  }
}

function addText({ text, runs }: XmlText, builder: Builder): void {
  for (const run of runs) builder.pieces.push({ ...run, offset: builder.text.length + run.offset });
  builder.text += text;
}

function addCode(element: XmlElement, builder: Builder): void {
  const name = localName(element);
  const id = idOf(element);
  const mark = (kind: CodeMark["kind"], marked = id): void => {
    builder.codes.push({ kind, id: marked, offset: builder.text.length });
  };
  if (name === "cp") return addCharacter(element, builder);
  if (annotations.has(name)) {
    const start = builder.text.length;
    visit(element.children, builder);
    const { translate, mtype } = element.attributes;
    if (translate === "no" || mtype === "protected" || mtype === "x-protected")
      builder.kept.push([start, builder.text.length]);
  } else if (running.has(name)) {
    mark("open");
    visit(element.children, builder);
    mark("close");
  } else if (opening.has(name) || (name === "it" && /^(?:begin|open)$/u.test(element.attributes["pos"] ?? ""))) {
    for (const key of pairKeys(element)) builder.opened.set(key, id);
    mark("open");
  } else if (closing.has(name) || (name === "it" && /^(?:end|close)$/u.test(element.attributes["pos"] ?? ""))) {
    const pair = pairKeys(element).find((key) => builder.opened.has(key));
    mark("close", pair === undefined ? id : builder.opened.get(pair));
  } else mark("standalone");
}

/** `<cp hex="001F"/>`: a character that XML cannot hold. */
function addCharacter(element: XmlElement, builder: Builder): void {
  const code = Number.parseInt(element.attributes["hex"] ?? "", 16);
  if (!(code >= 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return;
  const text = String.fromCodePoint(code);
  const { start, end } = element;
  builder.pieces.push({
    offset: builder.text.length,
    length: text.length,
    original: start,
    originalLength: end - start,
  });
  builder.text += text;
}

/** What pairs a code with the same one of the other language. */
function idOf(element: XmlElement): string {
  const { x, id, rid, i, startRef } = element.attributes;
  return x ?? id ?? startRef ?? rid ?? i ?? textWithin(element);
}

function pairKeys({ attributes }: XmlElement): string[] {
  return ["i", "rid", "startRef", "id"].flatMap((name) => attributes[name] ?? []);
}
