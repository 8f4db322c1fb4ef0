import { TaiyakuError } from "../model";
import type { TextPiece } from "./located";

/** An element with where it stands in the file, to the character. */
export interface ScannedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ScannedElement | ScannedText)[];
  /** From `<` of its start tag to behind `>` of its end tag. */
  readonly start: number;
  readonly end: number;
  /** Between its tags. */
  readonly inner: readonly [start: number, end: number];
}

/** Text between tags: what it says, and where each stretch of it stands. */
export interface ScannedText {
  readonly name: null;
  readonly text: string;
  readonly start: number;
  readonly pieces: readonly TextPiece[];
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (ScannedElement | ScannedText)[];
  readonly start: number;
  readonly inner: number;
}

/**
 * Reads XML into a tree whose every text knows its place in the file, which the other readers do not keep. Comments,
 * processing instructions and the document type are passed over; entities other than the five of XML are left as they are.
 *
 * @throws TaiyakuError `invalid-data` with the line if it is not well-formed
 */
export function scanXml(source: string): ScannedElement {
  const top: (ScannedElement | ScannedText)[] = [];
  const open: Open[] = [];
  let at = source.startsWith("\ufeff") ? 1 : 0;
  const add = (node: ScannedElement | ScannedText): void => void (open.at(-1)?.children ?? top).push(node);
  while (at < source.length) {
    if (source[at] !== "<") {
      const end = before(source.indexOf("<", at), source.length);
      add(scanText(source, at, end));
      at = end;
    } else if (source.startsWith("<!--", at)) at = behind(source, "-->", at + 4);
    else if (source.startsWith("<![CDATA[", at)) {
      const end = behind(source, "]]>", at + 9);
      add(plainPiece(source, at + 9, end - 3));
      at = end;
    } else if (source.startsWith("<?", at)) at = behind(source, "?>", at + 2);
    else if (source.startsWith("<!", at)) at = behindDoctype(source, at);
    else if (source[at + 1] === "/") {
      const end = behind(source, ">", at + 2);
      const name = source.slice(at + 2, end - 1).trim();
      const closed = open.pop();
      if (closed === undefined || closed.name !== name) throw malformed(source, at, `</${name}> closes nothing`);
      add({ ...closed, inner: [closed.inner, at], end });
      at = end;
    } else at = scanTag(source, at, open, add);
  }
  const left = open.at(-1);
  if (left !== undefined) throw malformed(source, left.start, `<${left.name}> is not closed`);
  const root = top.find((node): node is ScannedElement => node.name !== null);
  if (root === undefined) throw new TaiyakuError("invalid-data", "Expected XML with a root element, got none.");
  return root;
}

const tag = /<([\p{L}_][\w.:-]*)((?:\s+[\p{L}_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const attribute = /([\p{L}_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** No document is nested so deep, and readers that call themselves would run out of stack somewhere behind it. */
const deepest = 500;

function scanTag(source: string, at: number, open: Open[], add: (node: ScannedElement) => void): number {
  tag.lastIndex = at;
  const match = tag.exec(source);
  if (match === null) throw malformed(source, at, "there is a < that begins no tag");
  const [whole, name = "", written = "", empty] = match;
  const attributes = Object.fromEntries(
    [...written.matchAll(attribute)].map(([, key = "", double, single]) => [key, decode(double ?? single ?? "")]),
  );
  const end = at + whole.length;
  if (open.length >= deepest) throw malformed(source, at, `elements are nested more than ${String(deepest)} deep`);
  if (empty === "/") add({ name, attributes, children: [], start: at, end, inner: [end, end] });
  else open.push({ name, attributes, children: [], start: at, inner: end });
  return end;
}

const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolve(written: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? written;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : written;
}

function decode(text: string): string {
  return text.replace(reference, resolve);
}

function scanText(source: string, start: number, end: number): ScannedText {
  const raw = source.slice(start, end);
  const pieces: TextPiece[] = [];
  let text = "";
  let cursor = 0;
  const put = (written: string, original: number, originalLength: number): void => {
    if (written === "") return;
    pieces.push({ offset: text.length, length: written.length, original, originalLength });
    text += written;
  };
  for (const match of raw.matchAll(reference)) {
    put(raw.slice(cursor, match.index), start + cursor, match.index - cursor);
    put(resolve(match[0], match[1], match[2], match[3]), start + match.index, match[0].length);
    cursor = match.index + match[0].length;
  }
  put(raw.slice(cursor), start + cursor, raw.length - cursor);
  return { name: null, text, start, pieces };
}

function plainPiece(source: string, start: number, end: number): ScannedText {
  const length = end - start;
  const pieces = length === 0 ? [] : [{ offset: 0, length, original: start, originalLength: length, isRaw: true }];
  return { name: null, text: source.slice(start, end), start, pieces };
}

function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw malformed(source, from, `there is no ${mark}`);
  return at + mark.length;
}

/** The document type may have a part in brackets with declarations of its own. */
function behindDoctype(source: string, at: number): number {
  const bracket = source.indexOf("[", at);
  const end = source.indexOf(">", at);
  return bracket >= 0 && bracket < end ? behind(source, ">", behind(source, "]", bracket)) : behind(source, ">", at);
}

function before(at: number, otherwise: number): number {
  return at < 0 ? otherwise : at;
}

function malformed(source: string, at: number, what: string): TaiyakuError {
  const line = source.slice(0, at).split("\n").length;
  return new TaiyakuError("invalid-data", `Not well-formed XML: ${what} (line ${String(line)}).`);
}

/** The name without a namespace prefix. */
export function localName({ name }: ScannedElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements of a name among an element's children. */
export function childrenOf(element: ScannedElement, name: string): ScannedElement[] {
  return element.children.filter((child): child is ScannedElement => child.name !== null && localName(child) === name);
}

/** All text inside an element. */
export function textWithin(element: ScannedElement): string {
  return element.children.map((child) => (child.name === null ? child.text : textWithin(child))).join("");
}

/** Text as it is written into an XML file. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
