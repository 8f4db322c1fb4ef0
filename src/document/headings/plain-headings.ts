import { longestHeading, part, plainHashes, type HeadingLine, type Surroundings } from "./heading-line";
import { headingLabel, isMatter, isMatterAlone } from "./heading-labels";
import { isCaption, labelledParagraph } from "./article-headings";
import type { Line } from "../input/lines";
import { findMarker } from "../items/markers";
import { isFinished } from "../page/wrapping";

const bold = /^[ \t]*(?:\*\*|__)([^*_]{1,120})(?:\*\*|__)[:：]?[ \t]*$/u;
/** `【目的】`, `〔別紙〕`, `＜参考＞` on a line of its own. */
const bracketed =
  /^(?:【[^【】。]{1,38}】|〔[^〔〕。]{1,38}〕|[<＜][^<>＜＞。=/]{1,38}[>＞]|[《≪〈][^《》≪≫〈〉。]{1,38}[》≫〉])$/u;

/** The heading that a line without `#` and without number is, by its name, its form and what stands around it; or null. */
export function plainHeading(line: Line, start: number, around: Surroundings): HeadingLine | null {
  const { language, marked, closed, next } = around;
  const end = line.text.trimEnd().length;
  const length = end - start;
  if (length > longestHeading[language]) return labelledParagraph(line, start, around);
  const blankBefore = around.before?.blank ?? true;
  if (bold.test(line.text) && blankBefore) return part(line, start, end, plainHashes);
  const text = line.text.slice(start, end);
  const separate = around.after?.blank ?? true;
  const alone = blankBefore || around.first || around.headed || isCaption(around.before ?? line, line);
  const japanese = /[\u3041-\u9fff]/u.test(text);
  if (!marked && closed && isMatterAlone(text) && (alone || japanese) && (separate || japanese || opensPart(next)))
    return part(line, start, end, plainHashes - 1);
  if (!marked && japanese && closed && next !== null && bracketed.test(text))
    return part(line, start, end, plainHashes + 4);
  if (around.chained.has(line)) return part(line, start, end, plainHashes + 4);
  if (!alone) return closed && text.startsWith("§") ? labelledParagraph(line, start, around) : null;
  const named = headingLabel(text) !== null;
  if (/[。．.;；,、，:：!?！？]$/u.test(text) && !(named && length <= 20))
    return labelledParagraph(line, start, around);
  if (named && !/^\S+\s+\S+\s+\p{Ll}/u.test(text)) return part(line, start, end, plainHashes - 1);
  if (marked || (around.headed && !blankBefore)) return null;
  if (separate && isMatter(text)) return part(line, start, end, plainHashes - 1);
  if (around.first && next !== null && /\p{L}/u.test(text) && (language === "en" ? length <= 90 : length <= 40))
    return part(line, start, end, 1);
  if (separate && length <= 60 && closed && next !== null && opensText(next, around))
    return part(line, start, end, plainHashes + 4);
  if (separate && language === "en" && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text))
    return part(line, start, end, plainHashes - 1);
  return null;
}

/** Whether a line names a part of the document, or is the caption of one. */
function opensPart(line: Line | null): boolean {
  return (
    line !== null && (headingLabel(line.text.trim()) !== null || /^\s*[(（][^()（）]{1,60}[)）]\s*$/u.test(line.text))
  );
}

/** A short line above an item or a sentence is a heading, above another short line perhaps not. */
function opensText(next: Line, around: Surroundings): boolean {
  const marker = findMarker(next);
  return marker === null ? startsSentence(next, around) : next.text.length - marker.contentStart >= 40;
}

/** Whether a line looks like the beginning of a paragraph rather than like an entry or a name. */
export function startsSentence(next: Line, { language }: Surroundings): boolean {
  const text = next.text.trim();
  return (
    next.indent < 8 &&
    text.length >= (language === "ja" ? 12 : 20) &&
    (isFinished(text, language) || text.length >= (language === "ja" ? 20 : 50)) &&
    (language === "ja" ? /^[^\s・●○■•]/u.test(text) : /^["“'‘(*]*\p{Lu}/u.test(text)) &&
    !/^(?:\d|[a-z][.)]|\()/u.test(text)
  );
}
