import type { Language, Range } from "../../model";
import type { RawItem, RawParagraph } from "../outline/raw";
import { isFinished } from "../page/wrapping";

interface TitledItem {
  readonly title: Range | null;
  readonly paragraphs: readonly RawParagraph[];
}

/**
 * Parts the titles of a list's items from their text: `i. Government Cloud: GDS had …`, or a line of its own ended by hand
 * (`i. ガバメント・クラウド`, two spaces, line break). All items of the list must have one; a lone item only if it is nested,
 * since one sentence with a colon in it proves nothing.
 */
export function splitTitles(
  items: readonly RawItem[],
  text: string,
  language: Language,
  nested: boolean,
): TitledItem[] {
  const titles = items.map((item) => titleEnd(item, text, language));
  const consistent =
    titles.some((end) => end !== null) &&
    titles.every((end, index) => end !== null || isNameOnly(items[index], text, language)) &&
    (items.length > 1 || nested);
  return items.map((item, index) => {
    const end = titles[index];
    const [first, ...rest] = item.paragraphs;
    if (!consistent || end === null || end === undefined || first === undefined) {
      // A short first line is no half of the sentence below it, title or not.
      const [line, ...lines] = first?.pieces ?? [];
      const parted = item.firstLineEnd === "short" && first !== undefined && line !== undefined && lines.length > 0;
      if (!parted) return { title: null, paragraphs: item.paragraphs };
      const paragraphs = [[line], lines].map((pieces): RawParagraph => ({ kind: "paragraph", pieces }));
      return { title: null, paragraphs: [...paragraphs, ...rest] };
    }
    const start = first.pieces[0]?.[0] ?? end;
    const pieces = first.pieces.flatMap((piece): Range[] => {
      if (piece[1] <= end) return [];
      return [[Math.max(piece[0], end), piece[1]]];
    });
    return { title: [start, end], paragraphs: [{ kind: "paragraph", pieces }, ...rest] };
  });
}

/** Whether an item is a name and what is nested in it: it has a title's text and nothing else. */
function isNameOnly(item: RawItem | undefined, text: string, language: Language): boolean {
  const [paragraph, ...others] = item?.paragraphs ?? [];
  const [piece, ...more] = paragraph?.pieces ?? [];
  if (item === undefined || piece === undefined || more.length + others.length > 0 || item.items.length === 0)
    return false;
  return piece[1] - piece[0] <= longestTitle[language] && !isFinished(text.slice(...piece), language);
}

/** A title has no more words, or characters of Japanese, than this. */
const longestTitle = { en: 80, ja: 40 };

function titleEnd(item: RawItem, text: string, language: Language): number | null {
  const pieces = item.paragraphs[0]?.pieces ?? [];
  const piece = pieces[0];
  if (piece === undefined) return null;
  const [start, end] = piece;
  if (item.firstLineEnd !== null && pieces.length > 1 && end - start <= longestTitle[language]) return end;
  const head = text.slice(start, Math.min(end, start + longestTitle[language] + 2));
  const colon =
    language === "ja"
      ? head.search(/(?<![\d０-９])(?:：(?!\/)|:(?=[\s\u3000]))/u)
      : head.search(/:\s+[\p{Lu}\p{N}“"‘']/u);
  if (colon < 1 || /[.!?;。、，]/u.test(head.slice(0, colon)) || start + colon + 1 >= end) return null;
  return start + colon + 1;
}
