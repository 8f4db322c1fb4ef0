import { plainText, type Match } from "../../model";
import { escapeText, formatAttributes, removeForbidden } from "../../language/xml";
import type { XliffSegment } from "./model";

/** A text that goes in between two places of the file, in place of what is there. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a memory answers to one segment; `best` is what may be its target. */
export interface Answer {
  readonly segment: XliffSegment;
  readonly best: Match | undefined;
  readonly matches: readonly Match[];
}

/** Answers to the parts of one unit that `seg-source` cuts stand together, others alone. */
export function groupBySource(answers: readonly Answer[]): Answer[][] {
  const groups: Answer[][] = [];
  for (const answer of answers) {
    const last = groups.at(-1);
    const cut = answer.segment.part?.of;
    if (cut !== undefined && last?.[0]?.segment.part?.of === cut) last.push(answer);
    else groups.push([answer]);
  }
  return groups;
}

/** The matches that are not the target already. */
export function othersOf({ best, matches }: Answer, isFilled: boolean): readonly Match[] {
  return isFilled ? matches.filter((match) => match !== best && match.target !== best?.target) : matches;
}

/** A text of the memory as XML. */
export function content(text: string): string {
  return escapeText(removeForbidden(text));
}

/** The text that answers a segment, with the white space around the source where that counts. */
export function answerText({ segment, best }: Answer): string {
  const target = best?.target ?? "";
  if (!segment.keepsSpace) return content(target);
  const source = plainText(segment.content);
  const before = /^\s*/.exec(source)?.[0] ?? "";
  const after = /\s*$/.exec(source)?.[0] ?? "";
  return content(before + target.trim() + after);
}

/** A segment's target with this in it, as XML: what an empty target says of itself stays, but for what is set here. */
export function formatTarget(
  { prefix, emptyTarget }: XliffSegment,
  inner: string,
  attributes: readonly (readonly [name: string, value: string])[],
): string {
  let kept = (emptyTarget?.tag ?? "").replace(/^<[^\s/>]+/, "").replace(/\s*\/?>$/, "");
  for (const [name] of attributes) kept = kept.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  const tag = `${prefix}target`;
  return `<${tag}${kept}${formatAttributes(attributes)}>${emptyTarget?.comments ?? ""}${inner}</${tag}>`;
}
