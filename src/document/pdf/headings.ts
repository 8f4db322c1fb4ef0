import { isFinished } from "./geometry";
import type { LineGroup } from "./paragraphs";
import type { BodyStyle } from "./style";

/** The longest heading, in characters; Japanese counts two. */
const maxLength = 180;
const maxLines = 4;

/** The levels of the headings, from 1, by group. Larger type is higher, and in the size of the body bold type above plain type. */
export function findHeadings(groups: readonly LineGroup[], style: BodyStyle): Map<LineGroup, number> {
  const rare = rareFonts(groups);
  const headings = groups.filter((group) => isHeading(group, style, rare));
  const rankOf = ({ lines: [first] }: LineGroup): number => {
    if (first === undefined) return 0;
    // Japanese type is often not bold where the Latin letters of the same heading style are.
    const isLarge = first.size >= 1.12 * style.size;
    return Math.round(first.size * 2) / 2 + (first.bold && !isLarge ? 0.25 : 0);
  };
  const ranks = [...new Set(headings.map(rankOf))].sort((a, b) => b - a);
  return new Map(headings.map((group) => [group, Math.min(6, ranks.indexOf(rankOf(group)) + 1)]));
}

/** A font with less than this share of the text may be that of the headings. */
const rareShare = 0.15;

function rareFonts(groups: readonly LineGroup[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { lines } of groups)
    for (const { font, text } of lines) {
      counts.set(font, (counts.get(font) ?? 0) + text.length);
      all += text.length;
    }
  return new Set([...counts].filter(([, count]) => count < rareShare * all).map(([font]) => font));
}

/** Whether all of a group is in a font that the body is not set in, such as gothic type in a text in mincho type. */
function hasOwnFont({ lines }: LineGroup, { font, size }: BodyStyle, rare: ReadonlySet<string>): boolean {
  const [first] = lines;
  if (lines.length > 2 || first === undefined || first.size < size - 0.1) return false;
  return lines.every((line) => line.font !== font && rare.has(line.font) && /[\u3041-\u9fff]{2}/u.test(line.text));
}

function isHeading(group: LineGroup, style: BodyStyle, rare: ReadonlySet<string>): boolean {
  const { lines, marker } = group;
  const [first] = lines;
  if (first === undefined || lines.length > maxLines) return false;
  const text = lines.map((line) => line.text).join("");
  if (!/\p{L}/u.test(text) || widthOf(text) > maxLength) return false;
  if (first.size >= 1.12 * style.size) return true;
  const isBold = first.bold && !style.bold && first.size > 0.93 * style.size;
  if (!isBold && !hasOwnFont(group, style, rare)) return false;
  const isBullet = marker?.bulleted === true && marker.label === "";
  return !isBullet && !endsSentence(group) && !/[、，,]$/u.test(text);
}

function endsSentence({ lines }: LineGroup): boolean {
  const last = lines.at(-1);
  return last !== undefined && isFinished(last);
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\u3000-\u9fff\uff01-\uff60]/gu)?.length ?? 0);
}
