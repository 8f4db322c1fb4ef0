import type { Language, Range } from "../model";
import type { RawItem, RawParagraph } from "./raw";

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
  const consistent = titles.every((end) => end !== null) && (items.length > 1 || nested);
  return items.map((item, index) => {
    const end = titles[index];
    const [first, ...rest] = item.paragraphs;
    if (!consistent || end === null || end === undefined || first === undefined)
      return { title: null, paragraphs: item.paragraphs };
    const start = first.pieces[0]?.[0] ?? end;
    const pieces = first.pieces.flatMap((piece): Range[] => {
      if (piece[1] <= end) return [];
      return [[Math.max(piece[0], end), piece[1]]];
    });
    return { title: [start, end], paragraphs: [{ kind: "paragraph", pieces }, ...rest] };
  });
}

/** A title has no more words, or characters of Japanese, than this. */
const longestTitle = { en: 80, ja: 40 };

function titleEnd(item: RawItem, text: string, language: Language): number | null {
  const pieces = item.paragraphs[0]?.pieces ?? [];
  const piece = pieces[0];
  if (piece === undefined) return null;
  const [start, end] = piece;
  if (item.brokenAfterFirstLine && pieces.length > 1 && end - start <= longestTitle[language]) return end;
  const head = text.slice(start, Math.min(end, start + longestTitle[language] + 2));
  const colon = language === "ja" ? head.search(/[：:]/u) : head.search(/:\s+[\p{Lu}\p{N}“"‘']/u);
  if (colon < 1 || /[.!?;。、，]/u.test(head.slice(0, colon)) || start + colon + 1 >= end) return null;
  return start + colon + 1;
}
