import { canonicalTag } from "../../language";
import type { Direction, Match, SegmentContent } from "../../model";
import { groupBySource, type Answer, type Insertion } from "./answers";
import { insertIn12 } from "./insert-xliff-1";
import { insertIn2, listIn2 } from "./insert-xliff-2";
import type { XliffSegment, XliffUnit } from "./model";
import { readXliff } from "./read-xliff";

/** What a memory is asked for one segment. */
export interface PretranslateQuery {
  readonly content: SegmentContent;
  readonly previous?: string;
  readonly next?: string;
  /** Null where the file does not name both languages. */
  readonly direction: Direction | null;
}

/** What was done. */
export interface Pretranslation {
  readonly text: string;
  /** Segments with a target from a context or an exact match. */
  readonly filled: number;
  /** Segments with suggestions only. */
  readonly suggested: number;
  /** Segments without either. */
  readonly empty: number;
  /** Segments that had a translation, or are not to be translated. */
  readonly left: number;
}

/**
 * Puts a memory's answers into XLIFF 1.2 or 2.x: context and exact matches as targets, fuzzy ones as `alt-trans` or
 * `mtc:match`. Whatever else the file says stays byte for byte; segments with a translation stay as they are.
 * Segments with inline codes get suggestions only, since the memory cannot know where the file's codes go; so do those
 * with parts that are not to be translated (`mrk`), and those that were approved without a target.
 *
 * @throws TaiyakuError `invalid-data` for what is not well-formed or no XLIFF
 * @example
 * const { text } = pretranslateXliff(xliff, "a.xlf", (query) => memory.match(query.content, …));
 */
export function pretranslateXliff(
  text: string,
  name: string,
  lookUp: (query: PretranslateQuery) => readonly Match[],
): Pretranslation {
  const { version, segments, left } = readXliff(text, name);
  const insertions: Insertion[] = [];
  const suggestions = new Map<XliffUnit, string[]>();
  const counts = { filled: 0, suggested: 0, empty: 0 };
  const answers = segments.map((segment): Answer => {
    const matches = lookUp({
      content: segment.content,
      ...(segment.previous === undefined ? {} : { previous: segment.previous }),
      ...(segment.next === undefined ? {} : { next: segment.next }),
      direction: directionOf(segment),
    });
    const hasCodes = segment.content.some((part) => typeof part !== "string");
    const best = hasCodes || segment.suggestOnly ? undefined : matches.find(({ type }) => type !== "fuzzy");
    return { segment, best, matches };
  });
  for (const group of groupBySource(answers)) {
    // A unit cut in several gets a target only if all of it is known.
    const isFilled = group.every(({ best }) => best !== undefined);
    for (const answer of group) {
      if (isFilled) counts.filled += 1;
      else if (answer.matches.length > 0) counts.suggested += 1;
      else counts.empty += 1;
      if (version === "2") insertions.push(...insertIn2(answer, suggestions));
    }
    if (version === "1.2") insertions.push(...insertIn12(group, isFilled));
  }
  for (const [unit, items] of suggestions) insertions.push(listIn2(unit, items));
  return { text: apply(text, insertions), ...counts, left };
}

function directionOf({ sourceLanguage, targetLanguage }: XliffSegment): Direction | null {
  const source = canonicalTag(sourceLanguage);
  const target = canonicalTag(targetLanguage);
  return source === null || target === null ? null : { source, target };
}

function apply(text: string, insertions: readonly Insertion[]): string {
  const ordered = insertions.map((insertion, index) => ({ ...insertion, index }));
  ordered.sort((a, b) => a.start - b.start || a.index - b.index);
  let result = "";
  let cursor = 0;
  for (const { start, end, text: inserted } of ordered) {
    result += text.slice(cursor, start) + inserted;
    cursor = end;
  }
  return result + text.slice(cursor);
}
