import { TaiyakuError, type Range } from "../../model";
import { lineStarts, positionOf } from "../positions";
import { createEntityTable } from "./entities";
import { SaxesParser } from "./events";
import { blankLateDeclaration, joinSurrogateReferences, strayAmpersand, surrogateReferences } from "./references";
import { decodeText, type TextRun } from "./text-runs";

/** An element with its place in the file. */
export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | XmlText)[];
  /** From the `<` of its start tag to the `>` of its end tag, in UTF-16 units of the file. */
  readonly start: number;
  readonly end: number;
  /** Between its tags; empty, at its end, for an element that is one tag. */
  readonly inner: Range;
}

/** Text between tags, with the place of each of its stretches. */
export interface XmlText {
  readonly name: null;
  readonly text: string;
  readonly start: number;
  readonly runs: readonly TextRun[];
}

/** A fault that has one plain meaning and is read by it. */
export interface XmlFault {
  /** The line, from 1. */
  readonly line: number;
  /** A sentence without its full stop, and the remedy. */
  readonly message: string;
  readonly remedy: string;
}

/** A document, with what was repaired on reading. */
export interface XmlTree {
  readonly root: XmlElement;
  readonly faults: readonly XmlFault[];
}

/** No honest document is nested deeper, and functions that walk a tree would run out of stack far below it. */
const maxDepth = 500;
const maxFaults = 1000;

/**
 * Reads XML into a tree whose every text knows its place. Comments and processing instructions are left out. Entities are
 * expanded within bounds and never fetched; an `&` that begins no reference is text, two references to surrogates are one
 * character, and what XML forbids is left out: these are `faults`.
 *
 * @throws TaiyakuError `invalid-data` with line and column for what is not well-formed, for an external entity, and for
 *   entities that expand too far
 */
export function parseXmlTree(source: string): XmlTree {
  if (source.trim() === "") throw new TaiyakuError("invalid-data", "Expected XML, got an empty file.");
  const reader = createReader(source);
  listen(reader);
  reader.parser.write(prepare(reader)).close();
  if (reader.root === undefined) throw new TaiyakuError("invalid-data", "Expected XML with a root element, got none.");
  return { root: reader.root, faults: reader.faults };
}

interface Open extends Pick<XmlElement, "name" | "attributes" | "start"> {
  readonly children: (XmlElement | XmlText)[];
  readonly innerStart: number;
}

/** The state of one reading. */
interface Reader {
  readonly source: string;
  readonly lines: readonly number[];
  readonly parser: SaxesParser;
  readonly faults: XmlFault[];
  readonly open: Open[];
  /** Two characters that the file does not have, in place of stray ampersands and of the rest of a pair of references. */
  readonly ampersand: string;
  readonly filler: string;
  root: XmlElement | undefined;
  /** The end of the last tag, comment or section. */
  cursor: number;
}

function createReader(source: string): Reader {
  const [ampersand = "\u200b", filler = "\u200c"] = unusedCharacters(source, 2);
  return {
    source,
    lines: lineStarts(source),
    parser: new SaxesParser({}),
    faults: [],
    open: [],
    ampersand,
    filler,
    root: undefined,
    cursor: source.startsWith("\ufeff") ? 1 : 0,
  };
}

/** Characters of the private use area. */
function unusedCharacters(source: string, count: number): string[] {
  const found: string[] = [];
  for (let code = 0xf8ff; code > 0xe000 && found.length < count; code -= 1) {
    const character = String.fromCharCode(code);
    if (!source.includes(character)) found.push(character);
  }
  return found;
}

function listen(reader: Reader): void {
  const { parser } = reader;
  const entities = createEntityTable((kind, message, remedy) => {
    if (kind !== "undeclared-entity") throw unreadable(reader, `${message}. ${remedy}`);
    report(reader, message, remedy);
  });
  // The parser resolves each reference before the text around it is decoded, and with it reports what is wrong.
  const resolved = new Map<string, string>();
  const resolve = (name: string): string => {
    const text = entities.resolve(name);
    resolved.set(name, text);
    return text;
  };
  parser.ENTITIES = new Proxy(parser.ENTITIES, { get: (known, name: string) => known[name] ?? resolve(name) });
  // The parser tells of a comment when it has read its `--`.
  const passOver = (): void => {
    const { position } = parser;
    reader.cursor = reader.source[position - 1] === ">" ? position : reader.source.indexOf(">", position) + 1;
  };
  parser.on("doctype", (doctype) => {
    entities.declare(doctype);
    passOver();
  });
  parser.on("xmldecl", passOver);
  parser.on("comment", passOver);
  parser.on("processinginstruction", passOver);
  parser.on("text", () => addText(reader, parser.position - 1, (name) => resolved.get(name) ?? `&${name};`));
  parser.on("cdata", () => addSection(reader, parser.position));
  parser.on("opentag", ({ name, attributes }) => openElement(reader, name, attributes));
  parser.on("closetag", () => closeElement(reader));
  parser.on("error", ({ message }) => judge(reader, message));
}

/** The file in the form in which a strict parser takes it, with every character at its place. */
function prepare({ source, ampersand, filler }: Reader): string {
  return blankLateDeclaration(source)
    .replace(strayAmpersand, ampersand)
    .replace(surrogateReferences, (pair) => (joinSurrogateReferences(pair) ?? "").padEnd(pair.length, filler));
}

function addText(reader: Reader, end: number, resolve: (name: string) => string): void {
  const start = reader.cursor;
  reader.cursor = end;
  const children = reader.open.at(-1)?.children;
  if (children === undefined || end <= start) return;
  const { text, runs, faults } = decodeText(reader.source, [start, end], resolve);
  for (const { at, message, remedy } of faults) report(reader, message, remedy, at);
  children.push({ name: null, text, start, runs });
}

function addSection(reader: Reader, end: number): void {
  const start = reader.cursor + "<![CDATA[".length;
  const text = reader.source.slice(start, end - "]]>".length);
  reader.cursor = end;
  const run = { offset: 0, length: text.length, original: start, originalLength: text.length, isRaw: true };
  reader.open.at(-1)?.children.push({ name: null, text, start, runs: text === "" ? [] : [run] });
}

function openElement(reader: Reader, name: string, attributes: Readonly<Record<string, string>>): void {
  const { open, parser, cursor } = reader;
  if (open.length >= maxDepth) throw unreadable(reader, `elements are nested more than ${String(maxDepth)} deep`);
  open.push({
    name,
    attributes: restoredAttributes(reader, attributes),
    children: [],
    start: cursor,
    innerStart: parser.position,
  });
  reader.cursor = parser.position;
}

/** The attributes with what the prepared text has something else for. */
function restoredAttributes(
  reader: Reader,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { ampersand, filler } = reader;
  const values = Object.values(attributes);
  if (values.some((value) => value.includes(ampersand))) report(reader, ...strayFault);
  else if (!values.some((value) => value.includes(filler))) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, value.replaceAll(ampersand, "&").replaceAll(filler, "")]),
  );
}

function closeElement(reader: Reader): void {
  const { source, parser } = reader;
  const open = reader.open.pop();
  if (open === undefined) return;
  const { innerStart, ...element } = open;
  const end = parser.position;
  const innerEnd = end === innerStart ? end : Math.max(innerStart, source.lastIndexOf("<", end - 1));
  reader.cursor = end;
  const closed: XmlElement = { ...element, end, inner: [innerStart, innerEnd] };
  const parent = reader.open.at(-1);
  if (parent === undefined) reader.root ??= closed;
  else parent.children.push(closed);
}

/** Most of what the parser reports ends the reading; characters that XML forbids are left out with the text. */
function judge(reader: Reader, message: string): void {
  const [, line = "", column = "", text = message] = /^(?:[^ ]*:)?(\d+):(\d+): ([^]*)$/u.exec(message) ?? [];
  if (/^(?:disallowed character|malformed character entity)/u.test(text)) return;
  const place = line === "" ? "" : ` (line ${line}, column ${String(Number(column) + 1)})`;
  const fault = /^unclosed tag/u.test(text) ? unclosed(reader) : text.replace(/\.$/u, "");
  throw new TaiyakuError("invalid-data", `Not well-formed XML: ${fault}${place}.`);
}

function unclosed({ open }: Reader): string {
  const names = open.map(({ name }) => `</${name}>`).reverse();
  return `expected ${names.join("")}, got the end of the file`;
}

function report(reader: Reader, message: string, remedy: string, at = reader.parser.position): void {
  if (reader.faults.length >= maxFaults) return;
  reader.faults.push({ line: positionOf(reader.lines, at)[0], message, remedy });
}

function unreadable({ lines, parser }: Reader, message: string): TaiyakuError {
  const [line, column] = positionOf(lines, parser.position);
  return new TaiyakuError(
    "invalid-data",
    `Unreadable XML: ${message} (line ${String(line)}, column ${String(column)}).`,
  );
}

const strayFault = ["an & begins no reference", "Write it as &amp;"] as const;

/** A line for each kind of fault, with its first place and how often it occurs. */
export function describeFaults(file: string, faults: readonly XmlFault[]): string[] {
  const byMessage = new Map<string, XmlFault[]>();
  for (const fault of faults) {
    const alike = byMessage.get(fault.message);
    if (alike === undefined) byMessage.set(fault.message, [fault]);
    else alike.push(fault);
  }
  return [...byMessage.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : ` (and ${String(others.length)} more like this)`;
    return [`${file}:${String(first.line)}: Repaired: ${first.message}. ${first.remedy}.${more}`];
  });
}

/** The name without a namespace prefix. */
export function localName({ name }: Pick<XmlElement, "name">): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements among an element's children, of one local name if it is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child.name !== null && (name === undefined || localName(child) === name),
  );
}

/** All text inside an element, without tags. */
export function textWithin(element: XmlElement): string {
  return element.children.map((child) => (child.name === null ? child.text : textWithin(child))).join("");
}
