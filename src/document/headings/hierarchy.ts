import { plainHashes } from "./heading-line";
import { headingLabel, isAnnex, isMatter, kindLabel, type HeadingLabel } from "./heading-labels";

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
 * heading names its kind, the count of `#` is all there is. What counts from one again behind an annex stands inside it.
 */
export function placeHeadings(headings: readonly HeadingFacts[]): HeadingPlace[] {
  const labels = headings.map(({ text }) => headingLabel(text));
  const ranks = [...new Set(labels.flatMap((label) => (label?.rank == null ? [] : [label.rank])))].sort(
    (a, b) => a - b,
  );
  const levels = ranks.length === 0 ? levelsByHashes(headings, labels) : levelsByKinds(headings, labels, ranks);
  const others = otherOrdinals(headings);
  return levels.map((level, index) => ({ level, ordinal: labels[index]?.ordinal ?? others[index] ?? null }));
}

/** The ordinals of headings whose kind is no usual one, `Step 1`, if several bear it; it says nothing of the level. */
function otherOrdinals(headings: readonly HeadingFacts[]): (number | null)[] {
  const labels = headings.map(({ text, hashes }) => (hashes < plainHashes - 1 ? null : kindLabel(text)));
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label.kind, (counts.get(label.kind) ?? 0) + 1);
  return labels.map((label) => (label && (counts.get(label.kind) ?? 0) > 1 ? label.ordinal : null));
}

function levelsByKinds(
  headings: readonly HeadingFacts[],
  labels: readonly (HeadingLabel | null)[],
  ranks: readonly number[],
): number[] {
  const careful = isCareful(headings, labels);
  const levels: number[] = [];
  const seen = new Set<number>();
  /** By how much lower the kinds stand inside an annex whose parts count from one again: the first of them right below it. */
  let inside = 0;
  let behindAnnex = false;
  for (let start = 0; start < headings.length;) {
    const label = labels[start];
    const text = headings[start]?.text ?? "";
    const highest = label?.rank === null || isMatter(text) || levels.length === 0;
    if (label?.rank != null) {
      if (behindAnnex && label.ordinal === 1 && seen.size > 0) inside = 1 - ranks.indexOf(label.rank);
      behindAnnex = false;
      seen.add(label.rank);
    } else if (highest) {
      inside = 0;
      behindAnnex = isAnnex(text);
    }
    const top = label?.rank != null ? Math.max(1, ranks.indexOf(label.rank) + 1 + inside) : highest ? 1 : 0;
    if (top > 0) levels.push(top);
    const run = top > 0 ? start + 1 : start;
    const end = endOfRun(headings, labels, run);
    const below = top > 0 ? top : (levels.at(-1) ?? 0);
    const inner = headings.slice(run, end);
    levels.push(...(careful ? placeByHashes(inner, below) : inner.map(() => below + 1)));
    start = end;
  }
  return levels;
}

/**
 * Levels where nothing but annexes names its kind: these, with front and back matter, stand highest. Behind an annex what is
 * written smaller stands inside it; behind other matter what bears no number of the first level.
 */
function levelsByHashes(headings: readonly HeadingFacts[], labels: readonly (HeadingLabel | null)[]): number[] {
  if (headings.every(({ hashes }) => hashes < plainHashes - 1)) return placeByHashes(headings, 0);
  const isTop = (index: number): boolean => labels[index] != null || isMatter(headings[index]?.text ?? "");
  const levels: number[] = [];
  for (let start = 0; start < headings.length;) {
    const top = isTop(start) ? headings[start] : undefined;
    const from = top ? start + 1 : start;
    let end = from;
    while (end < headings.length && !isTop(end)) end += 1;
    const limit = top && (labels[start] || isAnnex(top.text)) ? top.hashes : plainHashes + 1;
    let inner = from;
    while (top && inner < end && (headings[inner]?.hashes ?? 0) > limit) inner += 1;
    if (top) levels.push(1);
    levels.push(...placeByHashes(headings.slice(from, inner), 1), ...placeByHashes(headings.slice(inner, end), 0));
    start = end;
  }
  return levels;
}

/** Whether headings of one kind always bear as many `#`, and those below them more. */
function isCareful(headings: readonly HeadingFacts[], labels: readonly (HeadingLabel | null)[]): boolean {
  const hashesOf = new Map<number | null, number>();
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
