import type { Language, NoteMark, Passage, Range, Run } from "../../model";
import { needsSpace } from "../page/joins";
import type { RenderedMark } from "./rendering";

/** Makes passages out of stretches of the rendered text, which has no markup in it. */
export type PassageMaker = (pieces: readonly Range[]) => Passage;

/** Creates the maker of a document's passages. */
export function createPassageMaker(text: string, marks: readonly RenderedMark[], language: Language): PassageMaker {
  return (pieces) => {
    const runs: Run[] = [];
    const noteMarks: NoteMark[] = [];
    let written = "";
    for (const piece of pieces) {
      const [start, end] = trimmed(text, piece);
      const part = text.slice(start, end);
      if (part === "") continue;
      if (needsSpace(written.slice(-6), part, language)) written += " ";
      for (const { label, offset } of marksWithin(marks, start, end))
        noteMarks.push({ label, offset: written.length + offset - start, range: [offset, offset] });
      runs.push({ offset: written.length, original: start, length: end - start });
      written += part;
    }
    return { text: written, range: [pieces[0]?.[0] ?? 0, pieces.at(-1)?.[1] ?? 0], runs, noteMarks };
  };
}

function trimmed(text: string, [start, end]: Range): Range {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, Math.max(start, start + part.trimEnd().length)];
}

/** The marks from an offset to another one, both included; marks are in order. */
function marksWithin(marks: readonly RenderedMark[], start: number, end: number): RenderedMark[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.offset ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: RenderedMark[] = [];
  for (let index = low; index < marks.length; index += 1) {
    const mark = marks[index]!;
    if (mark.offset > end) break;
    found.push(mark);
  }
  return found;
}
