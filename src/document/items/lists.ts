import type { Marker, Reading } from "./markers";
import type { RawItem } from "../outline/raw";

/** A list whose next item may still come. */
export interface OpenList {
  style: string;
  ordinal: number;
  readonly indent: number;
  readonly items: RawItem[];
  /** The nesting item; null for a list of the section's own. */
  readonly parent: RawItem | null;
}

/** The list that an item goes to, and the lists that are open then. */
export interface Place {
  readonly list: OpenList;
  readonly lists: OpenList[];
}

/** What is known where a labelled line is met. */
export interface ListStand {
  readonly lists: readonly OpenList[];
  /** The last ordinal of each form outside other items. */
  readonly highest: Map<string, number>;
  /** Whether a list may begin here. */
  readonly mayBegin: boolean;
  /** Whether something parts the line from the text before, or that has come to an end. */
  readonly apart: boolean;
  /** Whether the text before has come to an end, so that a label out of sequence may stand. */
  readonly closed: boolean;
  /** What the next label may be. */
  readonly upcoming: readonly Reading[];
}

/** No list is nested deeper: what claims to be is not read as a list any more, and hostile text costs no square. */
const deepest = 24;

/**
 * The list that a labelled line belongs to, or null if the line is text that happens to begin like an item (`2024. …`).
 * A label that continues an open list belongs there, the innermost first; deeper indentation, or a new form that begins at
 * its first label, opens a list inside the current item. A label such as `1.2.3` says its place itself. Where an item is
 * missing or labelled otherwise, `upcoming`, what the next label may be, tells a list from text: `5.` is an item if `6.` follows.
 */
export function placeOf(marker: Marker, indent: number, stand: ListStand): Place | null {
  const { lists, highest, mayBegin, closed, upcoming } = stand;
  const innermost = lists.at(-1);
  const enter = (list: OpenList, reading: Reading, above: readonly OpenList[]): Place => {
    list.style = reading.style;
    list.ordinal = reading.ordinal;
    if (list.parent === null) highest.set(reading.style, reading.ordinal);
    return { list, lists: [...above, list] };
  };
  const create = (reading: Reading, parent: RawItem | null, above: readonly OpenList[]): Place =>
    enter({ style: reading.style, ordinal: 0, indent, items: [], parent }, reading, above);

  const [own] = marker.readings;
  const inside = marker.dotted && !stand.apart;
  if (!marker.bulleted && (inside || needsProof(marker)) && !isProven(marker, stand)) return null;
  if (marker.dotted && own) return mayBegin || marker.bulleted ? create(own, null, []) : null;
  const deeper = innermost !== undefined && indent > innermost.indent + 1 && lists.length < deepest;
  if (!deeper) {
    for (let depth = lists.length - 1; depth >= 0; depth -= 1) {
      const list = lists[depth];
      if (list === undefined) continue;
      const next = marker.readings.find((reading) => reading.style === list.style && follows(list, reading));
      // `i.` behind `g.` is the ninth letter with one missing, or the first Roman numeral if `ii.` follows.
      if (next && (succeeds(list, next) || !beginsRun(marker, upcoming)))
        return enter(list, next, lists.slice(0, depth));
    }
  }
  const inRun = marker.readings.find((reading) => upcoming.some((after) => precedes(reading, after)));
  const first =
    marker.readings.find((reading) => reading.ordinal <= 1) ?? (deeper && marker.bulleted ? (inRun ?? own) : undefined);
  const parent = innermost?.items.at(-1) ?? null;
  if (
    parent !== null &&
    first &&
    lists.length < deepest &&
    (deeper || (indent >= (innermost?.indent ?? 0) && !lists.some(({ style }) => style === first.style)))
  ) {
    return create(first, parent, lists);
  }
  if (!marker.bulleted && !mayBegin) return null;
  if (first && innermost === undefined) return create(first, null, []);
  const continued = marker.readings.find((reading) => reading.ordinal === (highest.get(reading.style) ?? -1) + 1);
  if (continued) return create(continued, null, []);
  if (marker.bare && own?.ordinal === 2) return create(own, null, []);
  if (!marker.bulleted && inRun && innermost === undefined) return create(inRun, null, []);
  // `7.` between `1.` and `3.`, behind a finished sentence: an item that bears another label.
  const jumps =
    closed && marker.readings.some(({ style, ordinal }) => ordinal < 100 && lists.some((list) => list.style === style));
  if (!marker.bulleted && !first && !inRun && !jumps) return null;
  // A label out of sequence: in the list of its indentation, whatever it is called.
  const depth = lists.findLastIndex((list) => list.indent <= indent);
  const list = lists[depth];
  const reading = inRun ?? own;
  if (reading === undefined) return null;
  return list === undefined ? create(reading, null, []) : enter(list, reading, lists.slice(0, depth));
}

/** Numbers from here on are mostly no labels: a list gets there in steps of one. */
const high = 1000;
const isYear = (ordinal: number): boolean => ordinal >= 1900 && ordinal <= 2100;

function needsProof({ weak, readings }: Marker): boolean {
  return weak || readings.every(({ ordinal }) => ordinal >= high);
}

/** Whether the labels before or behind a label prove it: the very next of a list, or the first where the second follows. */
function isProven(marker: Marker, { lists, highest, upcoming }: ListStand): boolean {
  return marker.readings.some((reading) => {
    if (reading.style.startsWith("•"))
      return [...lists, ...upcoming].some(({ style }) => style.startsWith("•") && style.length > 1);
    return (
      lists.some((list) => succeeds(list, reading)) ||
      highest.get(reading.style) === reading.ordinal - 1 ||
      (marker.dotted && reading.ordinal === 1 && reading.style.includes(".")) ||
      ((reading.ordinal === 1 || (reading.ordinal >= high && !isYear(reading.ordinal))) &&
        upcoming.some((after) => precedes(reading, after)))
    );
  });
}

/** Whether a label is the very next of a list. */
export function succeeds(list: OpenList, reading: Reading): boolean {
  return reading.style === list.style && reading.ordinal === list.ordinal + 1;
}

function precedes(reading: Reading, after: Reading): boolean {
  return reading.style === after.style && after.ordinal === reading.ordinal + 1;
}

/** Whether a label is the first of a form and the next label the second. */
function beginsRun(marker: Marker, upcoming: readonly Reading[]): boolean {
  return marker.readings.some((reading) => reading.ordinal === 1 && upcoming.some((after) => precedes(reading, after)));
}

/** Whether a label may come next in a list: its successor, or a little later where an item is missing. */
function follows(list: OpenList, reading: Reading): boolean {
  if (reading.style.startsWith("•")) return true;
  return reading.ordinal > list.ordinal && reading.ordinal <= list.ordinal + 3;
}
