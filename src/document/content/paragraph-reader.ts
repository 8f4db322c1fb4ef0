import type { Line } from "../input/lines";
import { findMarker } from "../items/markers";
import { lastWritten, openParagraph } from "../outline/continuation";
import { readLine } from "../outline/outline";
import { followingLines, followingMarkers } from "../outline/outline-parts";
import type { Reader } from "../outline/reader-state";
import { isFinished } from "../page/wrapping";

/** Reads paragraphs that no style or tag names. */
export interface ParagraphReader {
  /** Reads the lines of the next paragraph. */
  readonly read: (lines: readonly Line[]) => void;
}

/** Share of items that end in stops from which one without a stop is cut. */
const minFinishedItems = 0.75;
/** Shortest first half of a text that a page break cuts, in characters. */
const shortestHalf = { en: 25, ja: 12 };
/** Length from which an English text without an end is cut whatever follows, in characters. */
const sureHalf = 60;

/**
 * Creates a reader of paragraphs that reads their lines like those of plain text, but for one thing: a paragraph is whole.
 *
 * @param lines the lines of all paragraphs, with a blank line after each paragraph
 */
export function createParagraphReader(reader: Reader, lines: readonly Line[]): ParagraphReader {
  const following = followingLines(lines);
  const markers = followingMarkers(lines);
  const places = new Map(lines.map((line, index) => [line, index]));
  return {
    read: (paragraph) => {
      paragraph.forEach((line, index) => {
        const place = places.get(line) ?? 0;
        reader.gap = index === 0 ? "blank" : "none";
        reader.upcoming = markers[place] ?? [];
        const { language, marked, wrapping, chained } = reader.facts;
        const after = lines[place + 1] ?? null;
        const around = {
          before: lines[place - 1] ?? null,
          after,
          next: following[place] ?? null,
          language,
          first: !reader.begun,
          marked,
          closed: reader.closed,
          headed: reader.headed && index > 0,
          wrapping,
          numbered: reader.numbered,
          chained,
        };
        reader.begun = true;
        reader.after = after;
        if (index === 0 ? !isSecondHalf(reader, line) : reader.body?.kind !== "item") reader.body = null;
        readLine(reader, line, around, false);
      });
    },
  };
}

/** Whether a paragraph is the second half of an item that was cut, as by the page break of a text that came out of a PDF. */
function isSecondHalf(reader: Reader, line: Line): boolean {
  const { body, facts } = reader;
  if (body?.kind !== "item" || facts.finishedItems < minFinishedItems || findMarker(line) !== null) return false;
  const written = lastWritten(reader, openParagraph(body));
  if (written.length < shortestHalf[facts.language] || isFinished(written, facts.language)) return false;
  return facts.language === "ja" || written.length >= sureHalf || /^[\p{Ll}\d("“]/u.test(line.text.trimStart());
}
