import type { SyntaxNode, SyntaxNodeRef } from "@lezer/common";
import type { CodeType } from "../content/blocks";
import type { Cut } from "./cuts";
import { decodeEntity } from "./entities";

/** The text of a document with the names of its link definitions. */
export interface InlineContext {
  readonly text: string;
  /** In lower case, with single spaces. */
  readonly definitions: ReadonlySet<string>;
  readonly cuts: Cut[];
}

const paired: Readonly<Record<string, CodeType>> = {
  Emphasis: "italic",
  StrongEmphasis: "bold",
  Strikethrough: "struck",
};

const tagTypes: Readonly<Record<string, CodeType>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underlined",
  s: "struck",
  del: "struck",
  sup: "superscript",
  sub: "subscript",
  code: "code",
  kbd: "code",
  a: "link",
  img: "image",
  ruby: "ruby",
};

/** Adds the markup of one inline node. Returns false for a node whose inside is not to be read. */
export function addInlineCuts(node: SyntaxNodeRef, context: InlineContext): boolean {
  const { cuts, text } = context;
  const type = paired[node.name];
  if (type !== undefined) addMarks(node.node, type, context);
  else if (node.name === "Link") addLink(node.node, context);
  else if (node.name === "Image") return addImage(node.node, context);
  else if (node.name === "InlineCode") {
    cuts.push({ range: [node.from, node.to], kind: "kept", type: "code" });
    return false;
  } else if (node.name === "Escape")
    cuts.push({ range: [node.from, node.to], kind: "text", text: text.slice(node.from + 1, node.to) });
  else if (node.name === "Entity") {
    const decoded = decodeEntity(text.slice(node.from, node.to));
    if (decoded !== undefined) cuts.push({ range: [node.from, node.to], kind: "text", text: decoded });
  } else if (node.name === "HTMLTag") addTag(node, context);
  else if (node.name === "Comment" || node.name === "ProcessingInstruction" || node.name === "TaskMarker")
    cuts.push({ range: [node.from, node.to], kind: "placeholder", type: "other" });
  else if (node.name === "Autolink") {
    cuts.push({ range: [node.from, node.from + 1], kind: "open", type: "link", id: node.from });
    cuts.push({ range: [node.to - 1, node.to], kind: "close", type: "link", id: node.from });
    return false;
  }
  return true;
}

/** Adds the first and the last mark of a node. */
function addMarks(node: SyntaxNode, type: CodeType, { cuts }: InlineContext): void {
  const [first, last] = [node.firstChild, node.lastChild];
  if (first === null || last === null) return;
  cuts.push({ range: [first.from, first.to], kind: "open", type, id: first.from });
  cuts.push({ range: [last.from, last.to], kind: "close", type, id: first.from });
}

/** The end of the text of a link or of an image: its second mark. */
function textEnd(node: SyntaxNode): number | undefined {
  let marks = 0;
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === "LinkMark") marks += 1;
    if (marks === 2) return child.from;
  }
  return undefined;
}

/** A link with an address, or with a name that is defined; brackets of other kinds are text. */
function addLink(node: SyntaxNode, context: InlineContext): void {
  const end = textEnd(node);
  if (end === undefined || !isDefined(node, end, context)) return;
  context.cuts.push({ range: [node.from, node.from + 1], kind: "open", type: "link", id: node.from });
  context.cuts.push({ range: [end, node.to], kind: "close", type: "link", id: node.from });
}

function isDefined(node: SyntaxNode, end: number, { text, definitions }: InlineContext): boolean {
  const own = text.slice(node.from + (node.name === "Image" ? 2 : 1), end);
  if (own.startsWith("^")) return false;
  const address = node.getChild("URL");
  if (address !== null || text[end + 1] === "(") return true;
  const label = node.getChild("LinkLabel");
  const name = label === null ? own : text.slice(label.from + 1, label.to - 1);
  return definitions.has(definitionName(name === "" ? own : name));
}

/** The name that a link and its definition have in common. */
export function definitionName(label: string): string {
  return label.replace(/\s+/gu, " ").trim().toLowerCase();
}

/** An image alone on its line is its alternative text; within a line it is a code. */
function addImage(node: SyntaxNode, context: InlineContext): boolean {
  const { text, cuts } = context;
  const end = textEnd(node);
  if (end === undefined || !isDefined(node, end, context)) return true;
  const lineStart = text.lastIndexOf("\n", node.from - 1) + 1;
  const found = text.indexOf("\n", node.to);
  const lineEnd = found < 0 ? text.length : found;
  const isAlone =
    /^[\s>]*(?:[-*+]\s+|\[)?$/u.test(text.slice(lineStart, node.from)) &&
    /^(?:\]\([^()\s]*\))?\\?(?:\{[^{}\n]*\})?$/u.test(text.slice(node.to, Math.min(lineEnd, node.to + 1000)).trim());
  if (!isAlone) {
    cuts.push({ range: [node.from, node.to], kind: "placeholder", type: "image" });
    return false;
  }
  cuts.push({ range: [node.from, node.from + 2], kind: "placeholder", type: "image" });
  cuts.push({ range: [end, node.to], kind: "placeholder", type: "image" });
  return true;
}

/** A tag; the readings of ruby are markup, and a raised sign may be the mark of a note, which is read later. */
function addTag(node: SyntaxNodeRef, { text, cuts }: InlineContext): void {
  const source = text.slice(node.from, Math.min(node.to, node.from + 40));
  const name = /^<\/?([a-z][\w.-]*)/iu.exec(source)?.[1]?.toLowerCase() ?? "";
  if (name === "sup" && /^<sup>\s*[^<>\s]{1,8}\s*<\/sup>/iu.test(text.slice(node.from, node.from + 40))) return;
  if (name === "sup" && /<sup>\s*[^<>\s]{1,8}\s*$/iu.test(text.slice(Math.max(0, node.from - 20), node.from))) return;
  if (name === "br") cuts.push({ range: [node.from, node.to], kind: "break" });
  else if (/^<(?:rt|rp)\b/iu.test(source)) {
    const close = new RegExp(`</${name}\\s*>`, "iu").exec(text.slice(node.to, node.to + 80));
    const end = close === null ? node.to : node.to + close.index + close[0].length;
    cuts.push({ range: [node.from, end], kind: "placeholder", type: "ruby" });
  } else cuts.push({ range: [node.from, node.to], kind: "placeholder", type: tagTypes[name] ?? "other" });
}
