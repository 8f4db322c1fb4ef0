import { isElement, type HtmlElement, type HtmlParent } from "./parse";

/** Amounts of text within an element, in characters without white space. */
export interface TextStatistics {
  readonly text: number;
  /** Text within links. */
  readonly linked: number;
  readonly links: number;
  /** Headings of any level. */
  readonly headings: number;
  /** Marks that end sentences. */
  readonly stops: number;
}

/** Elements whose text a reader of the page does not see. */
export const invisibleElements: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "svg",
  "iframe",
  "object",
  "embed",
  "canvas",
  "audio",
  "video",
  "map",
  "datalist",
]);

const nothing: TextStatistics = { text: 0, linked: 0, links: 0, headings: 0, stops: 0 };

/** Counts the text of every element of a tree, each once. */
export function countText(root: HtmlParent): ReadonlyMap<HtmlElement, TextStatistics> {
  const counted = new Map<HtmlElement, TextStatistics>();
  const count = (parent: HtmlParent, isLinked: boolean): TextStatistics => {
    let sum = { ...nothing };
    for (const child of parent.childNodes) {
      if (child.nodeName === "#text" && "value" in child) {
        const text = child.value.replace(/\s+/gu, "").length;
        sum.text += text;
        if (isLinked) sum.linked += text;
        sum.stops += child.value.match(/[。．！？]|[.!?](?=\s|$)/gu)?.length ?? 0;
      } else if (isElement(child) && !invisibleElements.has(child.tagName)) {
        const isLink = child.tagName === "a" && child.attrs.some(({ name }) => name === "href");
        const inner = count(child, isLinked || isLink);
        counted.set(child, inner);
        sum = {
          text: sum.text + inner.text,
          linked: sum.linked + inner.linked,
          links: sum.links + inner.links + (isLink ? 1 : 0),
          headings: sum.headings + inner.headings + (/^h[1-6]$/u.test(child.tagName) ? 1 : 0),
          stops: sum.stops + inner.stops,
        };
      }
    }
    return sum;
  };
  count(root, false);
  return counted;
}
