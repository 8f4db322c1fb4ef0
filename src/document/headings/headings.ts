import { japaneseArticleHeading } from "./article-headings";
import { longestHeading, part, type HeadingLine, type Surroundings } from "./heading-line";
import type { Line } from "../input/lines";
import { findMarker } from "../items/markers";
import { plainHeading } from "./plain-headings";

const hashed = /^ {0,3}(#{1,6})(?=[ \t]|$)/u;

/** What stands between the `#` of a heading and those that may close it. Walked, since a pattern would try each run of spaces. */
function contentOfHashed(text: string, hashesEnd: number): [from: number, to: number] {
  const written = text.trimEnd();
  let closing = written.length;
  while (closing > hashesEnd && written[closing - 1] === "#") closing -= 1;
  const closed = closing < written.length && /[ \t]/.test(written[closing - 1] ?? "");
  const to = closed ? written.slice(0, closing).trimEnd().length : written.length;
  const from = text.length - text.slice(hashesEnd).trimStart().length;
  return [Math.min(from, Math.max(to, hashesEnd)), Math.max(to, hashesEnd)];
}

/** The heading that a line is, or null. */
export function findHeading(line: Line, around: Surroundings): HeadingLine | null {
  const marked = hashed.exec(line.text);
  if (marked) {
    const [from, to] = contentOfHashed(line.text, marked[0].length);
    return { ...part(line, from, to, (marked[1] ?? "").length), ...numberOf(line.text.slice(from, to)) };
  }
  const length = line.text.trim().length;
  const start = line.text.length - line.text.trimStart().length;
  const underline = around.after === null ? null : underlining(around.after);
  if (underline !== null && length > 0 && length <= 2 * longestHeading.en && (around.before?.blank ?? true))
    return { ...part(line, start, line.text.trimEnd().length, underline), ...numberOf(line.text.trim()) };
  if (length === 0) return null;
  const article = japaneseArticleHeading(line, start, around);
  return article === undefined ? plainHeading(line, start, around) : article;
}

/** The number that the text of a heading with `#` opens with: it stays in the text, as such headings are written. */
export function numberOf(text: string): { readonly label?: string } {
  const marker = findMarker({ text, range: [0, text.length], indent: 0, blank: text === "" });
  const isNumber = marker !== null && !marker.bulleted && /^(?:[A-Z]\.)?\d|^[A-Z]\d/u.test(marker.label);
  return isNumber && marker.label.length < 12 && marker.contentStart < text.length ? { label: marker.label } : {};
}

function underlining(line: Line): number | null {
  return /^={3,}[ \t]*$/.test(line.text) ? 1 : /^-{4,}[ \t]*$/.test(line.text) ? 2 : null;
}

/** Whether a line is underlined, as Markdown writes headings: with `=` for the first level, `-` for the second. */
export function isUnderlined({ after, before }: Surroundings): boolean {
  return after !== null && underlining(after) !== null && (before?.blank ?? true);
}
