import { canonicalTag } from "../../language";
import { describeFaults, localName, parseXmlTree, textWithin, type XmlElement } from "../../language/xml";
import { isTaiyakuError, plainText, TaiyakuError, type Direction, type Match, type SegmentContent } from "../../model";
import { writeTarget, type Answer } from "./answers";
import type { HeldReason, SegmentPlace, XliffDialect } from "./dialect-model";
import { dialectOf } from "./dialects";
import { applyEdits, type FileEdit } from "./edits";
import { readFileContent } from "./inline-codes";
import { editsOf12 } from "./insert-xliff-1";
import { editsOf2 } from "./insert-xliff-2";
import type { XliffFile, XliffUnit } from "./model";
import { filesOf, isTranslated, isUnfinished, versionOf } from "./units";

/** What a memory is asked for one segment. */
export interface PretranslateQuery {
  readonly content: SegmentContent;
  readonly previous?: string;
  readonly next?: string;
  /** Null where the file does not name both languages. */
  readonly direction: Direction | null;
}

/** Why a segment was left as it was, or why its matches are suggestions only. */
export type PretranslateReason =
  /** Left: it has a translation. */
  | "translated"
  /** Left: its state says that it has no translation, but its target has another text than the source. */
  | "draft"
  /** Left: `translate="no"`, or a segment without text. */
  | "not-translatable"
  /** Left: locked, or confirmed in the translation tool. */
  | HeldReason
  /** Suggested: only similar matches. */
  | "fuzzy"
  /** Suggested: the memory does not know where its inline codes go. */
  | "codes"
  /** Suggested: parts of it are to stay as they are. */
  | "protected"
  /** Suggested: approved without a target. */
  | "approved"
  /** Suggested: another segment of its unit has no exact match. */
  | "incomplete-unit";

/** A file that was filled from a memory. */
export interface Pretranslation {
  readonly text: string;
  /** Segments with a target from a context or an exact match. */
  readonly filled: number;
  /** Segments with suggestions only: `alt-trans` or `mtc:match`, or a draft target in the dialects of translation tools. */
  readonly suggested: number;
  /** Segments for which the memory has no match. */
  readonly empty: number;
  /** Segments that were left as they were. */
  readonly left: number;
  /** How many segments were left or got suggestions only, by reason. */
  readonly reasons: Readonly<Partial<Record<PretranslateReason, number>>>;
  /** What was repaired or assumed on reading, a line each. */
  readonly notes: readonly string[];
}

/**
 * Puts a memory's answers into XLIFF 1.2 or 2.x: context and exact matches as targets, fuzzy ones as `alt-trans` or
 * `mtc:match`. In the dialects of Trados, memoQ and Phrase, which have no such lists, the best fuzzy match becomes a draft
 * target with its percentage. Everything else in the file stays byte for byte; segments that have a translation, or are
 * locked or confirmed, stay as they are. Inline codes of the file go into a target where the memory's text has codes of the
 * same kinds at the same places; other segments with codes get suggestions only.
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
  const { root, notes } = readRoot(text, name);
  const found = dialectOf(root);
  const run: Run = {
    text,
    lookUp,
    dialect: found?.dialect ?? null,
    dialectPrefix: found?.prefix ?? "",
    prefix: root.name.slice(0, root.name.length - localName(root).length),
    isSecond: versionOf(root) === "2",
    counts: { filled: 0, suggested: 0, empty: 0, left: 0 },
    reasons: {},
  };
  const edits = filesOf(root).flatMap((file) => editFile(file, run));
  return { text: applyEdits(text, edits), ...run.counts, reasons: run.reasons, notes };
}

interface Run {
  readonly text: string;
  readonly lookUp: (query: PretranslateQuery) => readonly Match[];
  readonly dialect: XliffDialect | null;
  readonly dialectPrefix: string;
  /** The prefix of XLIFF's own names, with its colon. */
  readonly prefix: string;
  readonly isSecond: boolean;
  readonly counts: { filled: number; suggested: number; empty: number; left: number };
  readonly reasons: Partial<Record<PretranslateReason, number>>;
}

function readRoot(text: string, name: string): { readonly root: XmlElement; readonly notes: readonly string[] } {
  const { root, faults } = parse(text, name);
  const { version } = root.attributes;
  if (localName(root) !== "xliff") {
    throw new TaiyakuError("invalid-data", `${name}: Expected an XLIFF file, its root is ${root.name}.`);
  }
  if (version !== undefined && !/^(?:1\.[0-2]|2\.\d)$/u.test(version)) {
    throw new TaiyakuError(
      "invalid-data",
      `${name}: Expected version 1.2 or 2.0 to 2.2 of XLIFF, got \`${version}\`. Convert the file.`,
    );
  }
  const notes = describeFaults(name, faults);
  if (version === undefined) notes.push(`${name}: The file names no version; it is read as XLIFF ${versionOf(root)}.`);
  return { root, notes };
}

function parse(text: string, name: string): ReturnType<typeof parseXmlTree> {
  try {
    return parseXmlTree(text);
  } catch (cause) {
    if (!isTaiyakuError(cause)) throw cause;
    throw new TaiyakuError(cause.code, `${name}: ${cause.message}`, { cause });
  }
}

function editFile(file: XliffFile, run: Run): FileEdit[] {
  const source = canonicalTag(file.sourceLanguage);
  const target = canonicalTag(file.targetLanguage);
  const direction = source === null || target === null ? null : { source, target };
  const contents = new Map(
    file.units.flatMap(({ segments }) =>
      segments.map((segment) => [segment, readFileContent(segment.source, run.text, textCodesOf(run))] as const),
    ),
  );
  const all = [...contents.keys()];
  const texts = all.map((segment) => plainText(contents.get(segment)?.content ?? []));
  let index = -1;
  return file.units.flatMap((unit) => {
    const answers = unit.segments.flatMap((segment): Answer[] => {
      index += 1;
      const place: SegmentPlace = { file: run.text, unit, segment, prefix: run.dialectPrefix };
      const content = contents.get(segment) ?? { content: [], marks: [], isProtected: false };
      const reason = leftReason(place, run);
      if (reason !== null) {
        count(run, "left", reason);
        return [];
      }
      const [previous, next] = [texts[index - 1], texts[index + 1]];
      const matches = run.lookUp({
        content: content.content,
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
        direction,
      });
      return [{ place, content, matches, filled: null }];
    });
    return editUnit(unit, answers, run);
  });
}

function textCodesOf({ dialect }: Run): RegExp | null {
  return dialect?.textCodes ?? null;
}

function leftReason(place: SegmentPlace, { dialect }: Run): PretranslateReason | null {
  const { unit, segment } = place;
  if (!unit.translate) return "not-translatable";
  if (textWithin(segment.source).trim() === "") return "not-translatable";
  if (isTranslated(segment)) return isUnfinished(segment.state) ? "draft" : "translated";
  return dialect?.held(place) ?? null;
}

function count(run: Run, outcome: keyof Run["counts"], reason: PretranslateReason | null): void {
  run.counts[outcome] += 1;
  if (reason !== null) run.reasons[reason] = (run.reasons[reason] ?? 0) + 1;
}

function editUnit(unit: XliffUnit, asked: readonly Answer[], run: Run): FileEdit[] {
  const decided = asked.map((answer) => decide(answer, run));
  const known = decided.filter(({ answer }) => answer.filled !== null).length;
  const hasPlaces = asked.every(({ place: { segment } }) => segment.target !== null);
  // In the standard a target is translated as a whole, so it is made only if every segment of it is known.
  const isHeldBack = run.dialect === null && !run.isSecond && !hasPlaces && known < unit.segments.length;
  const answers = decided.map(({ answer, reason }): Answer => {
    if (answer.matches.length === 0) count(run, "empty", null);
    else if (answer.filled === null) count(run, "suggested", reason);
    else if (isHeldBack) count(run, "suggested", "incomplete-unit");
    else count(run, reason === null ? "filled" : "suggested", reason);
    return isHeldBack ? { ...answer, filled: null } : answer;
  });
  if (answers.length === 0) return [];
  const { dialect, prefix } = run;
  return run.isSecond ? editsOf2(unit, answers, prefix) : editsOf12({ answers, dialect, prefix });
}

/** What becomes the target of a segment, and why its matches are suggestions if they are. */
function decide(answer: Answer, run: Run): { readonly answer: Answer; readonly reason: PretranslateReason | null } {
  const { matches, content, place } = answer;
  const best = matches.find(({ type }) => type !== "fuzzy") ?? matches[0];
  if (best === undefined) return { answer, reason: null };
  const { written, hasCodes } = writeTarget(best, content);
  const isExact =
    best.type !== "fuzzy" || (best.rawScore === 1 && best.penalties.every(({ reason }) => reason === "inline-codes"));
  const reason = reasonOf(place, content.isProtected, { isExact, hasCodes: hasCodes && !lacksCodes(best, content) });
  const filled = { match: best, written };
  if (reason === null) return { answer: { ...answer, filled }, reason };
  const isDraft = run.dialect !== null && (reason === "fuzzy" || reason === "codes");
  return { answer: isDraft ? { ...answer, filled } : answer, reason };
}

/** Whether the memory's text has codes that the file's segment lacks. */
function lacksCodes({ sourceVariant }: Match, { marks }: Answer["content"]): boolean {
  return marks.length === 0 && sourceVariant.content?.some((part) => typeof part !== "string") === true;
}

function reasonOf(
  { unit, segment }: SegmentPlace,
  isProtected: boolean,
  { isExact, hasCodes }: { readonly isExact: boolean; readonly hasCodes: boolean },
): PretranslateReason | null {
  if (isProtected) return "protected";
  const approved = /^(?:final|signed-off|reviewed)$/u;
  if (unit.element.attributes["approved"] === "yes" || approved.test(segment.state)) return "approved";
  if (!isExact) return "fuzzy";
  return hasCodes ? null : "codes";
}
