import type { Match } from "../../model";
import { escapeText, removeForbidden } from "../xml-escape";
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
