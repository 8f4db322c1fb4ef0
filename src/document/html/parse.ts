import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import { TaiyakuError } from "../../model";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Depth of elements up to which a page is read. Browsers stop nesting at 512. */
const maxDepth = 512;
/** Elements that the parser may add for each tag of the source: formatting that is never closed is opened again in each block. */
const maxElementsPerTag = 8;

/**
 * Parses a page or a fragment into a tree with the offsets of the source.
 *
 * @throws TaiyakuError `file` if elements are nested too deeply, or formatting is left open so often that the tree explodes
 */
export function parsePage(source: string, file: string): DefaultTreeAdapterTypes.Document {
  const depths = new WeakMap<object, number>();
  const limit = 1000 + maxElementsPerTag * countTags(source);
  let elements = 0;
  const enter = (parent: HtmlParent, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > maxDepth) throw tooDeep(file);
    depths.set(child, depth);
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > limit) throw tooOpen(file);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild: (parent, child) => {
      enter(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      enter(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
  return parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter });
}

function countTags(source: string): number {
  let count = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1)) count += 1;
  return count;
}

function tooDeep(file: string): TaiyakuError {
  return new TaiyakuError(
    "file",
    `Expected ${file} to be an ordinary page, its elements are nested deeper than ${String(maxDepth)}. Save the page's text from a browser.`,
  );
}

function tooOpen(file: string): TaiyakuError {
  return new TaiyakuError(
    "file",
    `Expected ${file} to be an ordinary page, its tags for formatting are not closed. Save the page again from a browser.`,
  );
}

/** Whether a node is an element, of a name if one is given. */
export function isElement(node: HtmlNode | HtmlParent | null, name?: string): node is HtmlElement {
  return node !== null && "tagName" in node && (name === undefined || node.tagName === name);
}

/** An attribute's value; undefined where it is not given. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** The words of an attribute such as `class` or `role`, in lower case. */
export function attributeWords(element: HtmlElement, name: string): string[] {
  return (attribute(element, name) ?? "")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** All text within a node. */
export function textOf(node: HtmlNode | HtmlParent): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** The text within a node with its white space collapsed. */
export function shortText(node: HtmlNode | HtmlParent): string {
  return textOf(node).replace(/\s+/gu, " ").trim();
}

/** The elements among a node's children. */
export function elementsOf(node: HtmlParent): HtmlElement[] {
  return node.childNodes.filter((child): child is HtmlElement => isElement(child));
}
