import { headingLabel, isMatter, type HeadingLabel } from "./ordinals";

/** What is known of a heading before its place in the hierarchy is. */
export interface HeadingFacts {
  readonly text: string;
  /** How many `#` it bears. */
  readonly hashes: number;
}

/** A heading's place: 1 for the highest. */
export interface HeadingPlace {
  readonly level: number;
  readonly ordinal: number | null;
}

/**
 * The logical levels of a run of headings.
 *
 * Where headings name their kind (`Pillar One`, `第三章`), the kind decides: all of one kind stand on one level, front and
 * back matter on the highest, and what names no kind stands below the last that does. Among those the count of `#` is heard
 * only in a document that is careful with it: in a translated report a theme had two `#` where its pillar had four. Where no
 * heading names its kind, the count of `#` is all there is.
 */
export function placeHeadings(headings: readonly HeadingFacts[]): HeadingPlace[] {
  const labels = headings.map(({ text }) => headingLabel(text));
  const ranks = [...new Set(labels.flatMap((label) => (label ? [label.rank] : [])))].sort((a, b) => a - b);
  if (ranks.length === 0) return placeByHashes(headings, 0).map((level) => ({ level, ordinal: null }));
  const careful = isCareful(headings, labels);
  const places: HeadingPlace[] = [];
  for (let start = 0; start < headings.length;) {
    const label = labels[start];
    const top = label
      ? ranks.indexOf(label.rank) + 1
      : isMatter(headings[start]?.text ?? "") || places.length === 0
        ? 1
        : 0;
    if (top > 0) places.push({ level: top, ordinal: label?.ordinal ?? null });
    const run = top > 0 ? start + 1 : start;
    const end = endOfRun(headings, labels, run);
    const below = top > 0 ? top : (places.at(-1)?.level ?? 0);
    const inner = headings.slice(run, end);
    const levels = careful ? placeByHashes(inner, below) : inner.map(() => below + 1);
    for (const level of levels) places.push({ level, ordinal: null });
    start = end;
  }
  return places;
}

/** Whether headings of one kind always bear as many `#`, and those below them more. */
function isCareful(headings: readonly HeadingFacts[], labels: readonly (HeadingLabel | null)[]): boolean {
  const hashesOf = new Map<number, number>();
  let above = 0;
  return headings.every(({ text, hashes }, index) => {
    const label = labels[index];
    if (!label) return isMatter(text) || hashes > above;
    above = hashes;
    const usual = hashesOf.get(label.rank) ?? hashes;
    hashesOf.set(label.rank, usual);
    return usual === hashes;
  });
}

function endOfRun(headings: readonly HeadingFacts[], labels: readonly (HeadingLabel | null)[], start: number): number {
  let end = start;
  while (end < headings.length && !labels[end] && !isMatter(headings[end]?.text ?? "")) end += 1;
  return end;
}

/** Levels by the count of `#`, the first of the run standing one below `base` and none above it. */
function placeByHashes(headings: readonly HeadingFacts[], base: number): number[] {
  const open: number[] = [];
  return headings.map(({ hashes }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= hashes) open.pop();
    open.push(hashes);
    return base + open.length;
  });
}
