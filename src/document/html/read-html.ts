import type { ContentBlock, ContentNote, LeftOut } from "../content/blocks";
import { createInlineText } from "./inline-text";
import { mainContent } from "./main-content";
import { findNotes } from "./note-elements";
import { elementsOf, isElement, parsePage, shortText, type HtmlElement, type HtmlNode, type HtmlParent } from "./parse";
import { countText } from "./statistics";
import type { Walk } from "./state";
import { flush, readInner, walkNodes } from "./walk";

export { decodeHtml } from "./decode-html";

/** The content of a page in the order of its text. */
export interface HtmlContent {
  readonly blocks: readonly ContentBlock[];
  readonly notes: readonly ContentNote[];
  /** Text of the page that is no text of the document. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads the content of a page or a fragment of HTML.
 *
 * @throws TaiyakuError `file` if elements are nested too deeply or left open too often
 */
export function readHtml(source: string, file: string): HtmlContent {
  const document = parsePage(source, file);
  const body = findBody(document);
  const leftOut: LeftOut[] = [];
  if (body === undefined) return { blocks: [], notes: [], leftOut };
  let codes = 0;
  const nextId = (): number => (codes += 1);
  const main = mainContent(body, countText(document));
  const walk: Walk = {
    source,
    main,
    pageNotes: findNotes(body),
    notes: [],
    inline: createInlineText(nextId),
    leaveOut: (left) => {
      if (left.text.trim() !== "") leftOut.push(left);
    },
    nextId,
    walkNodes,
    blocks: [],
  };
  leaveOutSurroundings(main.root, body, walk);
  const title = titleOutside(main.root, body);
  if (title !== undefined) walkNodes([title], walk);
  walkNodes(main.root.childNodes, walk);
  flush(walk);
  for (const [note, label] of walk.pageNotes.notes)
    if (!isWithin(note, main.root)) walk.notes.push({ label, blocks: readInner(note, walk) });
  return { blocks: walk.blocks, notes: walk.notes, leftOut };
}

/** The heading of a page whose main content has no heading of the first level. */
function titleOutside(root: HtmlElement, body: HtmlElement): HtmlElement | undefined {
  if (headingsOf(root).length > 0) return undefined;
  const [title, ...others] = headingsOf(body);
  return others.length === 0 ? title : undefined;
}

function headingsOf(parent: HtmlElement): HtmlElement[] {
  return elementsOf(parent).flatMap((element) => (element.tagName === "h1" ? [element] : headingsOf(element)));
}

function isWithin(element: HtmlElement, container: HtmlElement): boolean {
  for (let each: HtmlParent | null = element; isElement(each); each = each.parentNode)
    if (each === container) return true;
  return false;
}

function findBody(document: HtmlParent): HtmlElement | undefined {
  const html = elementsOf(document).find((element) => isElement(element, "html"));
  return html === undefined
    ? undefined
    : elementsOf(html).find(({ tagName }) => tagName === "body" || tagName === "frameset");
}

/** Reports the text around the main content: that of each element next to it or next to one that it is within. */
function leaveOutSurroundings(root: HtmlElement, body: HtmlElement, walk: Walk): void {
  const around: HtmlNode[] = [];
  for (let within = root; within !== body;) {
    const parent = within.parentNode;
    if (!isElement(parent)) return;
    around.push(...parent.childNodes.filter((sibling) => sibling !== within));
    within = parent;
  }
  for (const node of around) {
    const isSeen = !isElement(node) || !["script", "style", "template", "svg"].includes(node.tagName);
    const omission = isElement(node) ? walk.main.omission(node) : undefined;
    if (isSeen) walk.leaveOut({ kind: omission ?? "page-furniture", text: shortText(node) });
  }
}
