import { XMLParser } from "fast-xml-parser";
import { TaiyakuError } from "../../model";

/** An element as the parser gives it: children by name, attributes with `@`, its own text as `#text`. */
export interface MultiTermNode {
  readonly [name: string]: unknown;
}

/** Elements that may occur several times; the parser then always gives an array. */
const groups = new Set([
  "conceptGrp",
  "languageGrp",
  "termGrp",
  "descripGrp",
  "descrip",
  "system",
  "transacGrp",
  "xref",
]);

/**
 * The concept groups of a MultiTerm XML file.
 *
 * @throws TaiyakuError `invalid-data` if the file is no MultiTerm XML, is cut off, or declares a document type
 */
export function parseConcepts(text: string): readonly MultiTermNode[] {
  if (!/^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*)*<mtf[\s>/]/u.test(text.slice(0, 4000)))
    throw new TaiyakuError("invalid-data", "Expected MultiTerm XML, which begins with <mtf>.");
  if (/<!DOCTYPE/iu.test(text))
    throw new TaiyakuError("invalid-data", "Expected MultiTerm XML without a document type.");
  if (!/(?:<\/mtf\s*>|<mtf[^>]*\/>)\s*$/u.test(text.slice(-200)))
    throw new TaiyakuError("invalid-data", "The file is cut off: it does not end with </mtf>. Export it again.");
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    parseAttributeValue: false,
    // Text in markup of its own, such as a language tag inside a definition, stays text.
    stopNodes: [],
    isArray: (name) => groups.has(name),
  });
  let parsed: unknown;
  try {
    parsed = parser.parse(text.replace(/^\ufeff/u, ""));
  } catch (cause) {
    throw new TaiyakuError(
      "invalid-data",
      `Not well-formed XML: ${cause instanceof Error ? cause.message : "unknown fault"}.`,
      {
        cause,
      },
    );
  }
  const root = isNode(parsed) ? parsed["mtf"] : undefined;
  return isNode(root) ? nodesOf(root, "conceptGrp") : [];
}

/** The children of a name that are elements with content. */
export function nodesOf(node: MultiTermNode, name: string): readonly MultiTermNode[] {
  const found = node[name];
  const list = Array.isArray(found) ? (found as readonly unknown[]) : found === undefined ? [] : [found];
  return list.map((child) => (isNode(child) ? child : { "#text": child })).filter(isNode);
}

/** The text of the first child of a name, with the text of its own children. */
export function textOf(node: MultiTermNode, name: string): string {
  const [child] = nodesOf(node, name);
  return child === undefined ? "" : ownText(child);
}

/** The text of an element with the text of its children, its white space as single spaces. */
export function ownText(node: MultiTermNode): string {
  const parts = Object.entries(node).flatMap(([name, value]) => (name.startsWith("@") ? [] : textsOf(value)));
  return parts.join(" ").replace(/\s+/gu, " ").trim();
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isNode(value) ? [ownText(value)] : [];
}

/** The value of an attribute, or an empty text. */
export function attributeOf(node: MultiTermNode, name: string): string {
  const value = node[`@${name}`];
  return typeof value === "string" ? value : "";
}

function isNode(value: unknown): value is MultiTermNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
