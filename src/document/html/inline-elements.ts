import { hasJapanese } from "../../language";
import type { CodeType } from "../content/blocks";
import { attribute, elementsOf, shortText, type HtmlElement } from "./parse";
import type { Walk } from "./state";

const codeTypes: Readonly<Record<string, CodeType>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  var: "italic",
  u: "underlined",
  ins: "underlined",
  s: "struck",
  strike: "struck",
  del: "struck",
  sup: "superscript",
  sub: "subscript",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
};

/** Reads an element of running text; one that is not known has no meaning of its own. */
export function readInlineElement(element: HtmlElement, walk: Walk): void {
  const { tagName } = element;
  const type = Object.hasOwn(codeTypes, tagName) ? codeTypes[tagName] : undefined;
  if (tagName === "br") walk.inline.breakLine();
  else if (tagName === "img") readImage(element, walk);
  else if (tagName === "ruby") readRuby(element, walk);
  else if (tagName === "q") readQuotation(element, walk);
  else if (tagName === "a") readLink(element, walk);
  else if (tagName === "sup" && callsNote(element, walk)) walk.walkNodes(element.childNodes, walk);
  else if (type !== undefined) readWithin(element, type, walk);
  else walk.walkNodes(element.childNodes, walk);
}

function readWithin(element: HtmlElement, type: CodeType, walk: Walk): void {
  const code = walk.inline.open(type, startTag(element, walk));
  walk.walkNodes(element.childNodes, walk);
  walk.inline.close(code);
}

function startTag({ tagName, sourceCodeLocation }: HtmlElement, { source }: Walk): string {
  const tag = sourceCodeLocation?.startTag;
  return tag === undefined ? `<${tagName}>` : source.slice(tag.startOffset, tag.endOffset);
}

/** A browser writes the quotation marks. */
function readQuotation(element: HtmlElement, walk: Walk): void {
  const [opening, closing] = hasJapanese(shortText(element)) ? ["「", "」"] : ["“", "”"];
  const { startTag: start, endTag: end } = element.sourceCodeLocation ?? {};
  walk.inline.text({ text: opening, at: start?.startOffset ?? 0 });
  walk.walkNodes(element.childNodes, walk);
  walk.inline.text({ text: closing, at: end?.startOffset ?? start?.startOffset ?? 0 });
}

/** Whether a raised sign is the call of a note. */
function callsNote(element: HtmlElement, { pageNotes }: Walk): boolean {
  return elementsOf(element).some((child) => pageNotes.calls.has(child));
}

function readLink(element: HtmlElement, walk: Walk): void {
  const label = walk.pageNotes.calls.get(element);
  if (label !== undefined) walk.inline.add({ kind: "note-mark", label });
  // The way back from a note is markup.
  else if (walk.pageNotes.returns.has(element)) return;
  else if (attribute(element, "href") === undefined) walk.walkNodes(element.childNodes, walk);
  else readWithin(element, "link", walk);
}

function readImage(element: HtmlElement, walk: Walk): void {
  walk.inline.add({ kind: "placeholder", type: "image", native: startTag(element, walk) });
}

/** Keeps the base text; the reading becomes an inline code after it. */
function readRuby(element: HtmlElement, walk: Walk): void {
  for (const child of element.childNodes) {
    const name = child.nodeName;
    if (name === "rt" || name === "rtc") {
      const text = shortText(child);
      if (text !== "") walk.inline.add({ kind: "placeholder", type: "ruby", native: `<rt>${text}</rt>` });
    } else if (name !== "rp") walk.walkNodes([child], walk);
  }
}
