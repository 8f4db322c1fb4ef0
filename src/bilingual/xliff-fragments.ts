import { countJapanese } from "../language";
import type { XmlElement, XmlText } from "../language/xml";
import type { CheckText, CodeMark, Range } from "../model";
import type { LocatedText, UnitPart } from "./located";
import { readXmlSegment } from "./xml-segment";

/** A segment of XLIFF with its translation. */
export interface Fragment {
  /** Its id in its unit; empty for the only one. */
  readonly id: string;
  readonly source: XmlElement;
  readonly target: XmlElement;
  /** Whether the file says that it is translated, so that an empty translation is a fault. */
  readonly finished: boolean;
  /** What stands before it in the source, behind the one before it. */
  readonly gap: XmlText | null;
  /** Its place among the translations. */
  readonly order: number;
  /** Never a part of a sentence with its neighbours. */
  readonly isApart?: boolean;
}

interface Side {
  readonly text: CheckText;
  readonly located: LocatedText;
}

/** Segments that are checked together. */
export interface JoinedFragment {
  readonly id: string;
  readonly source: Side;
  readonly target: Side;
  readonly finished: boolean;
  readonly parts: readonly UnitPart[];
}

interface ReadFragment {
  readonly fragment: Fragment;
  readonly source: Side;
  readonly target: Side;
}

/**
 * Segments as units. A segment need not be a sentence: where one ends in the middle of it, a term may go on in the next and
 * stand elsewhere in the translation, so they are one text.
 */
export function fragmentsToUnits(fragments: readonly Fragment[], file: string): JoinedFragment[] {
  const runs: ReadFragment[][] = [];
  for (const fragment of fragments) {
    const read: ReadFragment = {
      fragment,
      source: readXmlSegment(fragment.source, file),
      target: readXmlSegment(fragment.target, file),
    };
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && goesOn(before, read)) run.push(read);
    else runs.push([read]);
  }
  return runs.map(join);
}

/** Whether a sentence goes from a segment into the next one: neither language ends it, and the English shows the cut. */
function goesOn(one: ReadFragment, next: ReadFragment): boolean {
  if (one.fragment.isApart === true || next.fragment.isApart === true) return false;
  const before = [one.source.text.text.trim(), one.target.text.text.trim()];
  const behind = [next.source.text.text.trim(), next.target.text.text.trim()];
  if ([...before, ...behind].includes("") || /[\r\n]/u.test(next.fragment.gap?.text ?? "")) return false;
  if (before.some((text) => /[。．.!?！？…:：;；][)）\]」』”"’']*$/u.test(text))) return false;
  return before.some((text, side) => {
    const other = behind[side] ?? "";
    if (countJapanese(text + other) > 0)
      return /[、はがをにのとでへや]$/u.test(text) || /^[はがをにのとでへやも](?!の)/u.test(other);
    return /^\p{Ll}/u.test(text) || /^[\p{Ll}\d£$€¥%(]/u.test(other) || openEnd.test(text);
  });
}

/** Words and signs that no text ends in. */
const openEnd = /(?:,|(?<![\p{L}\d])(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|as|its?|no\.?|article))$/iu;

function join(run: readonly ReadFragment[]): JoinedFragment {
  const [first] = run;
  const targets = [...run].sort((a, b) => a.fragment.order - b.fragment.order);
  const source = joinSides(run.map((one) => ({ side: one.source, gap: one.fragment.gap?.text ?? "" })));
  const target = joinSides(targets.map((one) => ({ side: one.target, gap: "" })));
  return {
    id: run.map(({ fragment }) => fragment.id).join("+"),
    source: source.side,
    target: target.side,
    finished: run.every(({ fragment }) => fragment.finished),
    parts:
      first === undefined
        ? []
        : run.map((one, at) => ({
            id: one.fragment.id,
            source: source.ranges[at] ?? [0, 0],
            target: target.ranges[targets.indexOf(one)] ?? [0, 0],
          })),
  };
}

function joinSides(sides: readonly { readonly side: Side; readonly gap: string }[]): {
  readonly side: Side;
  readonly ranges: readonly Range[];
} {
  const [only] = sides;
  if (only !== undefined && sides.length === 1) return { side: only.side, ranges: [[0, only.side.text.text.length]] };
  let text = "";
  const pieces: LocatedText["pieces"][number][] = [];
  const codes: CodeMark[] = [];
  const kept: Range[] = [];
  const ranges: Range[] = [];
  for (const { side, gap } of sides) {
    if (text !== "") text += gap !== "" || /\s$/u.test(text) ? gap : spaceBetween(text, side.text.text);
    const start = text.length;
    for (const piece of side.located.pieces) pieces.push({ ...piece, offset: piece.offset + start });
    for (const code of side.text.codes ?? []) codes.push({ ...code, offset: code.offset + start });
    for (const [from, to] of side.text.protected ?? []) kept.push([from + start, to + start]);
    text += side.text.text;
    ranges.push([start, text.length]);
  }
  const located = sides.map(({ side }) => side.located);
  const place: Range = [located[0]?.place[0] ?? 0, located[0]?.place[1] ?? 0];
  return {
    side: {
      text: {
        text,
        ...(codes.length === 0 ? {} : { codes }),
        ...(kept.length === 0 ? {} : { protected: kept }),
      },
      located: { ...located[0]!, pieces, place },
    },
    ranges,
  };
}

/** Words of two segments are two words, whatever the file leaves out between them; digits may be one number. */
function spaceBetween(before: string, behind: string): string {
  if (/\d$/u.test(before) && /^\d/u.test(behind)) return "";
  return /[\p{Script=Latin}\d,]$/u.test(before) && /^[\p{Script=Latin}\d(]/u.test(behind) ? " " : "";
}
