import { XMLParser, XMLValidator } from "fast-xml-parser";
import { lineStarts, positionOf } from "../../language";
import { TaiyakuError } from "../../model";

/** An XML element with its content in order. */
export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** The line that it starts in, from 1. */
  readonly line: number;
}

/*
 * fast-xml-parser only cuts the text into tags here. Its own decoding leaves numeric references as they are (or decodes and
 * escapes them twice), and it accepts malformed XML without a word unless its validator runs first.
 */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: "#cdata",
  captureMetaData: true,
});
const position = XMLParser.getMetaDataSymbol() as unknown as symbol;

/**
 * Reads XML into a tree. White space around line breaks becomes one space, and at the ends of a text it goes, as it is there
 * for the eye; white space that is written as a reference (`&#10;`) stays. Entities of the document type are not expanded.
 *
 * @throws TaiyakuError `invalid-data` with line and column if it is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const source = text.replace(/^\ufeff/u, "");
  if (source.trim() === "") throw new TaiyakuError("invalid-data", "Expected XML, got an empty file.");
  const valid = XMLValidator.validate(source);
  if (valid !== true)
    throw new TaiyakuError("invalid-data", `Not well-formed XML: ${describeFault(source, valid.err)}`);
  const lines = lineStarts(source);
  const nodes = cut(source).map((node) => toNode(node, lines));
  const root = nodes.find((node): node is XmlElement => typeof node !== "string");
  if (root === undefined) throw new TaiyakuError("invalid-data", "Expected XML with a root element, got none.");
  return root;
}

/** What the validator says; of a file that is cut off it tells neither the place nor the reason in words. */
function describeFault(source: string, { msg, line, col }: { msg: string; line?: number; col?: number }): string {
  const open = /^Invalid '(\[[^]*\])' found\.?$/u.exec(msg)?.[1];
  if (open === undefined && typeof col === "number") {
    return `${msg.replace(/\.$/u, "")} (line ${line}, column ${col}).`;
  }
  const lines = source.trimEnd().split("\n");
  const place = `line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
  if (open === undefined) return `expected an element, got the end of the file (${place}).`;
  const names = [...open.matchAll(/"([^"]*)"/gu)].map(([, name]) => `</${name}>`).reverse();
  return `expected ${names.join("")}, got the end of the file (${place}).`;
}

/** The parser has limits of its own, such as on nesting, and tells of them with plain errors. */
function cut(source: string): RawNode[] {
  try {
    return parser.parse(source) as RawNode[];
  } catch (cause) {
    throw new TaiyakuError(
      "invalid-data",
      `Unreadable XML: ${cause instanceof Error ? cause.message : String(cause)}.`,
      {
        cause,
      },
    );
  }
}

type RawNode = Readonly<Record<string, unknown>>;

function toNode(node: RawNode, lines: readonly number[]): XmlElement | string {
  if ("#text" in node) return decode(textOfRaw(node), 0);
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  const content = node[name] as RawNode[];
  // Inside CDATA nothing is markup, so nothing is decoded.
  if (name === "#cdata") return content.map((child) => String(child["#text"])).join("");
  const line = positionOf(lines, (node as { [position]?: { startIndex?: number } })[position]?.startIndex ?? 0)[0];
  const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>).map(
    ([key, value]) => [key, decode(value.replace(/[\t\r\n]/gu, " "), line)] as const,
  );
  const children = content.map((child, index) => {
    if (!("#text" in child)) return toNode(child, lines);
    let text = textOfRaw(child);
    if (index === 0) text = text.replace(/^[ \t\r\n]+/u, "");
    if (index === content.length - 1) text = trimEnd(text);
    return decode(text, line);
  });
  return { name, attributes: Object.fromEntries(attributes), children, line };
}

/** By hand: a regular expression for it takes the square of a run of spaces inside the text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r\n".includes(text[end - 1] ?? "x")) end -= 1;
  return text.slice(0, end);
}

function textOfRaw(node: RawNode): string {
  return collapse(String(node["#text"]));
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, (white) => (white.includes("\n") ? " " : white));
}

const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string, line: number): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([^;\s&]+));/giu,
    (reference, hex?: string, decimal?: string, name?: string) => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? "NaN");
      if (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
      const character = predefined[name ?? ""];
      if (character !== undefined) return character;
      const place = line === 0 ? "" : ` (line ${line})`;
      throw new TaiyakuError("invalid-data", `Expected a character, got ${reference}, which is not expanded${place}.`);
    },
  );
}

/** The elements among an element's children. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== "string");
}

/** All text inside an element, without markup. Ends are trimmed unless the white space there was written as references. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
