import { noteLabel } from "../inline";
import {
  attribute,
  attributeWords,
  elementsOf,
  isElement,
  shortText,
  type HtmlElement,
  type HtmlParent,
} from "./parse";

/** The notes of a page and the links that call them. */
export interface PageNotes {
  /** The label of a note by the element that is its text. */
  readonly notes: ReadonlyMap<HtmlElement, string>;
  /** The label of the note that a link calls. */
  readonly calls: ReadonlyMap<HtmlElement, string>;
  /** Links from a note back to the text. */
  readonly returns: ReadonlySet<HtmlElement>;
}

const noteContainers = new Set(["li", "p", "dd", "div", "aside", "td", "section"]);

/** Finds the links that look like marks of notes, and the elements that they lead to. */
export function findNotes(body: HtmlElement): PageNotes {
  const links: HtmlElement[] = [];
  const targets = new Map<string, HtmlElement>();
  collect(body, links, targets);
  const notes = new Map<HtmlElement, string>();
  const calls = new Map<HtmlElement, string>();
  const called = new Map<HtmlElement, HtmlElement>();
  const callLinks = links.filter(isCall);
  const calledTargets = new Set(callLinks.flatMap((link) => targets.get(fragmentOf(link)) ?? []));
  for (const link of callLinks) {
    const target = targets.get(fragmentOf(link));
    const note = target === undefined ? undefined : noteElement(target, calledTargets);
    // A link within a note, such as the way back to the text, calls no note.
    if (note === undefined || isWithin(link, note) || [...ancestors(link)].some((each) => notes.has(each))) continue;
    const label = notes.get(note) ?? labelOf(link);
    notes.set(note, label);
    calls.set(link, label);
    called.set(link, note);
  }
  const returns = new Set(links.filter((link) => isReturn(link, { notes, calls, targets })));
  return { notes, calls, returns };
}

function collect(parent: HtmlParent, links: HtmlElement[], targets: Map<string, HtmlElement>): void {
  for (const element of elementsOf(parent)) {
    const id = attribute(element, "id") ?? (element.tagName === "a" ? attribute(element, "name") : undefined);
    if (id !== undefined && !targets.has(id)) targets.set(id, element);
    if (element.tagName === "a" && fragmentOf(element) !== "") links.push(element);
    collect(element, links, targets);
  }
}

/** The id that a link within the page leads to. */
function fragmentOf(link: HtmlElement): string {
  const href = attribute(link, "href") ?? "";
  if (!href.startsWith("#")) return "";
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

const callWords = /^(?:doc-noteref|noteref|.*foot-?note.*|fn-?ref)$/u;
const callSign =
  /^[[(（［〔]?(?:注|註|脚注|※|\*|＊|†|‡|note\s?)?\s?(?:\d{1,3}|[０-９]{1,3}|[ivx]{1,4}|[a-z])?[\])）］〕]?$/iu;

/** Whether a link is marked as the call of a note, or is a short raised or bracketed sign. */
function isCall(link: HtmlElement): boolean {
  const text = shortText(link);
  if (text === "" || text.length > 8 || !callSign.test(text)) return false;
  const words = ["role", "class", "epub:type", "rel"].flatMap((name) => attributeWords(link, name));
  if (words.some((word) => callWords.test(word) && !/back/u.test(word))) return true;
  const isRaised = isElement(link.parentNode, "sup") || elementsOf(link).some(({ tagName }) => tagName === "sup");
  return isRaised || /^(?:[[(（［〔]?(?:注|註|脚注|※)|\[\d{1,3}\]$)/u.test(text);
}

function labelOf(link: HtmlElement): string {
  const text = shortText(link).replace(/^[[(（［〔]|[\])）］〕]$/gu, "");
  return noteLabel(text) || text;
}

/** The element that holds the text of a note, from the element with its id. */
function noteElement(target: HtmlElement, called: ReadonlySet<HtmlElement>): HtmlElement | undefined {
  for (const element of [target, ...ancestors(target)]) {
    if (element.tagName === "body" || element.tagName === "main") return undefined;
    if (noteContainers.has(element.tagName)) return wholeNote(element, called);
    if (["ol", "ul", "table", "h1", "h2", "h3", "h4", "h5", "h6"].includes(element.tagName)) return undefined;
  }
  return undefined;
}

/** A note of several paragraphs is the block around them, if that has no other note in it. */
function wholeNote(element: HtmlElement, called: ReadonlySet<HtmlElement>): HtmlElement {
  const parent = element.parentNode;
  const isBlock = isElement(parent) && ["li", "div", "aside", "dd"].includes(parent.tagName);
  if (!isBlock || element.tagName !== "p") return element;
  const isOne = countCalled(parent, called) === 1 && elementsOf(parent)[0] === element;
  return isOne && shortText(parent).length <= maxNoteLength ? parent : element;
}

/** Length up to which a block is one note, in characters. */
const maxNoteLength = 2000;

function countCalled(parent: HtmlElement, called: ReadonlySet<HtmlElement>): number {
  return elementsOf(parent).reduce(
    (count, element) => count + (called.has(element) ? 1 : 0) + countCalled(element, called),
    0,
  );
}

function* ancestors({ parentNode }: HtmlElement): Generator<HtmlElement> {
  for (let parent = parentNode; isElement(parent); parent = parent.parentNode) yield parent;
}

function isWithin(element: HtmlElement, container: HtmlElement): boolean {
  for (const each of ancestors(element)) if (each === container) return true;
  return element === container;
}

/** Whether a link within a note leads back to its call. */
function isReturn(
  link: HtmlElement,
  {
    notes,
    calls,
    targets,
  }: {
    readonly notes: ReadonlyMap<HtmlElement, string>;
    readonly calls: ReadonlyMap<HtmlElement, string>;
    readonly targets: ReadonlyMap<string, HtmlElement>;
  },
): boolean {
  const note = [...ancestors(link)].find((each) => notes.has(each));
  if (note === undefined || calls.has(link)) return false;
  const target = targets.get(fragmentOf(link));
  if (target === undefined) return false;
  // The id of a call is that of the link or of an element close around it.
  const around = [target, ...[...ancestors(target)].slice(0, 1), ...elementsOf(target)];
  return around.some((each) => calls.has(each)) && shortText(link).length <= 8;
}
