import type { Range } from "../../model";

/** A bracket with what it holds, brackets inside it included. */
export interface Bracket {
  readonly range: Range;
  readonly inside: string;
  readonly square: boolean;
}

/** One of the things that a bracket lists, and what stands between it and the one before. */
export interface Part {
  readonly text: string;
  readonly at: number;
  readonly separator: string;
}

/** What is longer introduces no short name; the bound keeps the cost linear where brackets are nested. */
const longestBracket = 400;

/** Closed brackets of either width, the inner ones too, by their beginning. Targets of Markdown links are none. */
export function findBrackets(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  const round: number[] = [];
  const square: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()（）[\]［］]/gu)) {
    const open = /[()（）]/u.test(bracket) ? round : square;
    if (/[(（[［]/u.test(bracket)) open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || index - start > longestBracket) continue;
      const isLink =
        open === round ? text[start - 1] === "]" && text[start] === "(" : /[([]/u.test(text[index + 1] ?? "");
      if (isLink) continue;
      brackets.push({
        range: [start, index + 1],
        inside: text.slice(start + 1, index),
        square: open === square,
      });
    }
  }
  return brackets.sort((a, b) => a.range[0] - b.range[0]);
}

/** Where what stands before a bracket ends: before spaces, closing quotation marks, marks of emphasis and the target of a link. */
export function endBefore(text: string, start: number): number {
  const from = Math.max(0, start - 320);
  const before = text.slice(from, start).replace(/[\s”"’'»*_`]+$/u, "");
  const link = /\]\([^()\s]{1,300}\)$/u.exec(before)?.index ?? before.length;
  return from + before.slice(0, link).replace(/[\s”"’'»*_`]+$/u, "").length;
}

/** The parts of what a bracket holds, with their places in it; what inner brackets hold is passed over. */
export function partsOf(inside: string, separators: RegExp): Part[] {
  let depth = 0;
  const flat = inside.replace(/[()（）[\]]|[^()（）[\]]+/gu, (run) => {
    if (/^[(（[]/u.test(run)) depth += 1;
    const shown = depth === 0 ? run : " ".repeat(run.length);
    if (/^[)）\]]/u.test(run)) depth -= 1;
    return shown;
  });
  const parts: Part[] = [];
  let at = 0;
  let separator = "";
  for (const match of flat.matchAll(separators)) {
    parts.push({ text: flat.slice(at, match.index), at, separator });
    separator = match[0];
    at = match.index + separator.length;
  }
  parts.push({ text: flat.slice(at), at, separator });
  return parts.map((part) => {
    const trimmed = part.text.trim();
    return { ...part, text: trimmed, at: part.at + part.text.length - part.text.trimStart().length };
  });
}
