import { part, plainHashes, type HeadingLine, type Surroundings } from "./heading-line";
import type { Line } from "../input/lines";

const space = String.raw`[ \t\u3000]`;
const japaneseArticle =
  /^[ \t\u3000]*第[ \u3000]?[〇一二三四五六七八九十百千\d０-９]{1,8}[ \u3000]?(?:条|章|節|編|款|目|部|の柱)(?:の[〇一二三四五六七八九十\d０-９]{1,4}){0,3}/u;
const caption = /^[ \t\u3000]*[（(][^（）()。]{1,80}[）)][ \t\u3000]*$/u;
const englishNumber = String.raw`(?:Article|Section|Clause|Rule)\s+(?:\d{1,4}|[IVXLC]{1,7})(?:[-.]\d{1,3}){0,3}[.:]?|§{1,2}\s?\d{1,4}(?:[-.]\d{1,3}){0,3}[.:]?`;
const englishArticle = new RegExp(String.raw`^${space}*(?:${englishNumber})(?:\s|$)`, "u");
const englishParagraph = new RegExp(
  String.raw`^(?:${englishNumber})\s+(?:\([^()\d][^()]{2,60}\)\s*)?(?=["“'(]?\p{Lu}|\(\d{1,2}\)\s)`,
  "u",
);

/** `第一条　この法律は…`: the heading is 第一条; a short name behind it belongs to it, a sentence does not. Null for other lines. */
export function japaneseArticleHeading(
  line: Line,
  start: number,
  around: Surroundings,
): HeadingLine | null | undefined {
  const length = japaneseArticle.exec(line.text.slice(0, 40))?.[0].length;
  if (length === undefined) return undefined;
  const behind = line.text.slice(length);
  // 第二条第一項の… is a sentence that begins with a reference.
  if (!/^(?:$|[\s\u3000：:（(])/u.test(behind)) return null;
  const rest = behind.replace(/^[\s\u3000：:]+/u, "");
  const end = line.text.trimEnd().length;
  if (rest === "" || (rest.length <= 40 && !/[。、]/u.test(rest))) return part(line, start, end, plainHashes - 1);
  if (around.marked && !(around.before?.blank ?? true)) return null;
  const named = /^[（(][^（）()]{1,40}[）)]/u.exec(rest)?.[0].length ?? 0;
  const textStart = line.text.length - rest.length + named;
  return {
    ...part(line, start, named > 0 ? textStart : length, plainHashes - 1),
    rest: [
      line.range[0] + textStart + (line.text.slice(textStart).length - line.text.slice(textStart).trimStart().length),
      line.range[0] + end,
    ],
  };
}

/** `Article 12. The parties shall …` on one line: the heading is what names it. */
export function labelledParagraph(line: Line, start: number, around: Surroundings): HeadingLine | null {
  if (around.marked || around.language === "ja") return null;
  const apart = (around.before?.blank ?? true) || isCaption(around.before ?? line, line);
  if (!apart && !(around.closed && line.text.charAt(start) === "§")) return null;
  const name = englishParagraph.exec(line.text.slice(start, start + 120));
  if (name === null) return null;
  const heading = part(line, start, start + name[0].trimEnd().length, plainHashes - 1);
  return { ...heading, rest: [line.range[0] + start + name[0].length, line.range[0] + line.text.trimEnd().length] };
}

/** Whether a line is the caption that Japanese laws put above an article: `（目的）`. */
export function isCaption(line: Line, next: Line | null): boolean {
  if (next === null || line.text.length >= 90 || !caption.test(line.text)) return false;
  return japaneseArticle.test(next.text.slice(0, 40)) || englishArticle.test(next.text.slice(0, 40));
}
