import { canonicalTag } from "../../language";
import { plainText, type Direction, type Match, type SegmentContent } from "../../model";
import { escapeAttribute, escapeText, formatAttributes, removeForbidden } from "../xml-escape";
import { readXliff, type XliffSegment, type XliffUnit } from "./segments";

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

interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts a memory's answers into XLIFF 1.2 or 2.x: context and exact matches as targets, fuzzy ones as `alt-trans` or
 * `mtc:match`. Whatever else the file says stays byte for byte; segments with a translation stay as they are.
 * Segments with inline codes get suggestions only, since the memory cannot know where the file's codes go.
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
  segments.forEach((segment, index) => {
    const matches = lookUp({
      content: segment.content,
      ...neighbour("previous", segments[index - 1]),
      ...neighbour("next", segments[index + 1]),
      direction: directionOf(segment),
    });
    const hasCodes = segment.content.some((part) => typeof part !== "string");
    const best = hasCodes ? undefined : matches.find(({ type }) => type !== "fuzzy");
    const others = matches.filter((match) => match !== best && !(best && match.target === best.target));
    if (best !== undefined) counts.filled += 1;
    else if (others.length > 0) counts.suggested += 1;
    else counts.empty += 1;
    if (version === "1.2") insertions.push(...insertIn12(segment, best, others));
    else insertions.push(...insertIn2(segment, best, others, suggestions));
  });
  for (const [unit, items] of suggestions) insertions.push(listIn2(unit, items));
  return { text: apply(text, insertions), ...counts, left };
}

function neighbour<Name extends "previous" | "next">(
  name: Name,
  segment: XliffSegment | undefined,
): { readonly [Key in Name]?: string } {
  return segment === undefined ? {} : ({ [name]: plainText(segment.content) } as { readonly [Key in Name]?: string });
}

function directionOf({ sourceLanguage, targetLanguage }: XliffSegment): Direction | null {
  const source = canonicalTag(sourceLanguage);
  const target = canonicalTag(targetLanguage);
  return source === null || target === null ? null : { source, target };
}

function insertIn12(segment: XliffSegment, best: Match | undefined, others: readonly Match[]): Insertion[] {
  const { prefix, target } = segment;
  const filled =
    best === undefined
      ? ""
      : `<${prefix}target state="${best.ambiguous ? "needs-review-translation" : "translated"}" ` +
        `state-qualifier="exact-match">${content(best.target)}</${prefix}target>`;
  const alternatives = others.map(
    (match) =>
      `<${prefix}alt-trans${formatAttributes([
        ["match-quality", `${Math.floor(match.score * 100)}%`],
        ["origin", match.origin.name ?? match.origin.file ?? undefined],
      ])}><${prefix}source>${content(match.source)}</${prefix}source>` +
      `<${prefix}target>${content(match.target)}</${prefix}target></${prefix}alt-trans>`,
  );
  if (filled === "" && alternatives.length === 0) return [];
  // An empty target that is not filled stays, and what follows it goes behind.
  const [start, end] = target;
  return [{ start: filled === "" ? end : start, end, text: filled + alternatives.join("") }];
}

function insertIn2(
  segment: XliffSegment,
  best: Match | undefined,
  others: readonly Match[],
  suggestions: Map<XliffUnit, string[]>,
): Insertion[] {
  const { prefix, target, unit, attributes, tagEnd } = segment;
  const insertions: Insertion[] = [];
  let added = "";
  if (best !== undefined) {
    insertions.push({
      start: target[0],
      end: target[1],
      text: `<${prefix}target>${content(best.target)}</${prefix}target>`,
    });
    if (attributes["state"] === undefined && !best.ambiguous) added += ' state="translated"';
  }
  if (others.length > 0) {
    let id = segment.id;
    if (id === null) {
      const ids = unit.ids as Set<string>;
      for (let number = 1; id === null; number += 1) if (!ids.has(`s${number}`)) id = `s${number}`;
      ids.add(id);
      added += ` id="${id}"`;
    }
    const items = suggestions.get(unit) ?? [];
    suggestions.set(unit, items);
    for (const match of others) items.push(matchIn2(match, id, prefix));
  }
  if (added !== "") insertions.push({ start: tagEnd, end: tagEnd, text: added });
  return insertions;
}

const matchNamespace = "urn:oasis:names:tc:xliff:matches:2.0";

function matchIn2(match: Match, id: string, prefix: string): string {
  const similarity = Number((match.rawScore * 100).toFixed(2));
  const quality = Number((match.score * 100).toFixed(2));
  return (
    `<mtc:match xmlns:mtc="${matchNamespace}" ref="#${escapeAttribute(id)}" type="tm" similarity="${similarity}" ` +
    `matchQuality="${quality}"${formatAttributes([["origin", match.origin.name ?? match.origin.file ?? undefined]])}>` +
    `<${prefix}source>${content(match.source)}</${prefix}source>` +
    `<${prefix}target>${content(match.target)}</${prefix}target></mtc:match>`
  );
}

function listIn2(unit: XliffUnit, items: readonly string[]): Insertion {
  const list = items.join("");
  const text = unit.inList ? list : `<mtc:matches xmlns:mtc="${matchNamespace}">${list}</mtc:matches>`;
  return { start: unit.suggestionsAt, end: unit.suggestionsAt, text };
}

function content(text: string): string {
  return escapeText(removeForbidden(text));
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
