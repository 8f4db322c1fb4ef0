import { isFinished, widthOf } from "../page/wrapping";
import type { Line } from "../input/lines";
import type { OpenList } from "./lists";
import { findMarker, type Marker } from "./markers";
import type { RawItem, RawParagraph } from "../outline/raw";
import type { Reader } from "../outline/reader-state";

/** A title in front of an item's text is no longer, in characters. */
const longestTitle = { en: 80, ja: 40 };
/** Less than this before a middle dot is rather a heading of its bullets than the first half of a name. */
const shortestHalf = 12;

/**
 * Whether a `・` at a line's beginning is the dot inside a name that a page or a line cuts (`科学` | `・イノベーション省`): what stands
 * before lacks its end, and there is no list of such bullets.
 */
export function goesOnWithDot(reader: Reader, marker: Marker, line: Line): boolean {
  const [style = ""] = marker.readings.map((reading) => reading.style);
  const { body, facts, gap, lists } = reader;
  if (style !== "•・" || /^\s*・\s/u.test(line.text) || lists.some((list) => list.style === style)) return false;
  const paragraph = body?.kind === "item" ? body.paragraphs.at(-1) : body;
  const last = paragraph?.pieces.at(-1);
  if (body === null || last === undefined || paragraph?.kind === "table") return false;
  const written = facts.text.slice(...last);
  if (!/[\p{L}ー]$/u.test(written) || written.length < shortestHalf) return false;
  const inList = reader.upcoming.some((reading) => reading.style === style);
  if (gap === "none") return reader.runsOn && !inList;
  // Items that end in stops lack theirs only where they are cut.
  return body.kind === "item" && facts.finishedItems >= 0.5 ? true : !inList && isFinished(line.text, facts.language);
}

/**
 * How the first line of an item is ended by hand, so that it may be the item's title: by Markdown's hard break, or because
 * it is short where the document does not fill its lines, and text follows at once.
 */
export function firstLineEnd({ after, facts }: Reader, line: Line, marker: Marker): RawItem["firstLineEnd"] {
  if (isFinished(line.text, facts.language) || !/\p{L}/u.test(line.text.slice(marker.contentStart))) return null;
  if (/(?: {2}|\\|<br\s?\/?>)$/u.test(line.text)) return "hard";
  return isShort(after, facts, line, marker) ? "short" : null;
}

function isShort(after: Line | null, facts: Reader["facts"], line: Line, marker: Marker): boolean {
  const title = line.text.slice(marker.contentStart).trim();
  const { language, wrapping } = facts;
  if (after === null || after.blank || wrapping.filled || findMarker(after) !== null) return false;
  if (title.length > longestTitle[language] || /[、，,]$/u.test(title)) return false;
  // A line that the printer broke is about as long as the one below it.
  if (widthOf(line.text) >= 0.6 * Math.max(wrapping.wrapped ? wrapping.width / 2 : 0, widthOf(after.text)))
    return false;
  const next = after.text.trim();
  // Latin words that a line parts: `GNU` | `GPLに…`.
  if (language === "ja" && /[\p{Script=Latin}\d]$/u.test(title) && /^[\p{Script=Latin}\d]/u.test(next)) return false;
  return language === "ja"
    ? next.length >= 1.5 * title.length && /^[^をがはにへ、。）」]/u.test(next) && isFinished(next, language)
    : /^["“(]?\p{Lu}/u.test(next) && next.length > title.length;
}

/**
 * Japanese laws number the paragraphs of an article from the second on. Where such a one opens a list, what stands before it
 * below the heading is the first, with the items in it.
 */
export function addFirstParagraph(reader: Reader, list: OpenList, { bare }: Marker): void {
  const section = reader.sections.at(-1);
  if (!bare || section?.heading == null) return;
  const paragraphs = section.blocks.filter((block): block is RawParagraph => block.kind === "paragraph");
  const items = section.blocks.filter((block): block is RawItem => block.kind === "item");
  const [first] = section.blocks;
  const start = paragraphs[0]?.pieces[0]?.[0];
  if (first?.kind !== "paragraph" || start === undefined) return;
  if (paragraphs.length + items.length < section.blocks.length || items.some(({ label }) => label === "1")) return;
  const item: RawItem = {
    kind: "item",
    label: "1",
    start,
    indent: list.indent,
    paragraphs,
    items,
    firstLineEnd: null,
  };
  section.blocks.splice(0, section.blocks.length, item);
  list.items.push(item);
}
