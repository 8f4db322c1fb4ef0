import type { Bead, Language, Range, Segment } from "../model";

/** A stretch of a segment of a unit. */
export interface Place {
  readonly unit: number;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

interface PlacedRun {
  readonly original: number;
  readonly length: number;
  readonly offset: number;
  readonly unit: number;
  readonly segment: number;
  readonly text: string;
}

/**
 * A finder of the segment that a range of an original document lies in. Text between segments (a note mark, a
 * label) belongs to the segment before it, text before all of them to the first; null for a document without segments.
 */
export function placeFinder(beads: readonly Bead[], language: Language): (range: Range) => Place | null {
  const runs = beads
    .flatMap((bead, unit) => bead[language].flatMap((segment, at) => runsOf(segment, unit, at)))
    .sort((a, b) => a.original - b.original);
  const runAt = (position: number): PlacedRun | undefined => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.original ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return runs[Math.max(0, low - 1)];
  };
  return ([from, to]) => {
    const first = runAt(from);
    if (first === undefined) return null;
    const last = runAt(Math.max(from, to - 1));
    const start = offsetIn(first, from);
    const sameSegment = last?.unit === first.unit && last.segment === first.segment;
    const end = sameSegment ? offsetIn(last, to) : first.text.length;
    return { unit: first.unit, segment: first.segment, start, end: Math.max(start, end) };
  };
}

function runsOf({ runs, range, text }: Segment, unit: number, segment: number): PlacedRun[] {
  const known = runs.length > 0 ? runs : [{ original: range[0], offset: 0, length: text.length }];
  return known.map(({ original, length, offset }) => ({ original, length, offset, unit, segment, text }));
}

function offsetIn({ original, length, offset }: PlacedRun, position: number): number {
  return offset + Math.min(length, Math.max(0, position - original));
}
