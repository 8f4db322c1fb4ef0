/** Segment pairs as numbers: each word is the number of its type, each cell of a pair's matrix the number of its pair of types. */
export interface Corpus {
  readonly size: number;
  readonly ja: Side;
  readonly en: Side;
  /** Where each segment pair's cells start in `cells`: Japanese words are rows, English words columns. */
  readonly cellStart: Float64Array;
  /** For each cell the number of its pair of types. Pairs of one Japanese type have neighbouring numbers. */
  readonly cells: Int32Array;
  readonly pairs: number;
  /** Where the pairs of each Japanese type begin, and the English type of each pair. */
  readonly pairStart: Int32Array;
  readonly pairEn: Int32Array;
}

/** One language of a corpus. */
export interface Side {
  readonly words: readonly string[];
  /** Where each segment's tokens start in `tokens`. */
  readonly start: Int32Array;
  readonly tokens: Int32Array;
}

/** Segments longer than this are read up to here: the cost of a pair is the product of its lengths. */
export const longestSegment = 200;

/** Numbers the pairs of words that stand in one segment pair. Linear in the cells. */
export function buildCorpus(ja: Side, en: Side): Corpus {
  const segments = ja.start.length - 1;
  const cellStart = new Float64Array(segments + 1);
  for (let segment = 0; segment < segments; segment += 1) {
    cellStart[segment + 1] = cellStart[segment]! + lengthOf(ja, segment) * lengthOf(en, segment);
  }
  const cells = new Int32Array(cellStart[segments]!);
  const occurrences = groupByType(ja);
  // A stamp on each English type tells whether it was met with this Japanese type already: no hash is needed.
  const stamp = new Int32Array(en.words.length).fill(-1);
  const numbers = new Int32Array(en.words.length);
  const pairStart = new Int32Array(ja.words.length + 1);
  let pairEn = new Int32Array(1024);
  let pairCount = 0;
  for (let type = 0; type < ja.words.length; type += 1) {
    for (let index = occurrences.start[type]!; index < occurrences.start[type + 1]!; index += 1) {
      const segment = occurrences.segment[index]!;
      const enStart = en.start[segment]!;
      const length = lengthOf(en, segment);
      const row = cellStart[segment]! + occurrences.position[index]! * length;
      for (let column = 0; column < length; column += 1) {
        const other = en.tokens[enStart + column]!;
        if (stamp[other] !== type) {
          stamp[other] = type;
          numbers[other] = pairCount;
          if (pairCount === pairEn.length) pairEn = grown(pairEn);
          pairEn[pairCount] = other;
          pairCount += 1;
        }
        cells[row + column] = numbers[other]!;
      }
    }
    pairStart[type + 1] = pairCount;
  }
  return {
    size: segments,
    ja,
    en,
    cellStart,
    cells,
    pairs: pairCount,
    pairStart,
    pairEn: pairEn.slice(0, pairCount),
  };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(1.5 * array.length));
  larger.set(array);
  return larger;
}

/** How many words of a segment are read. */
export function lengthOf(side: Side, segment: number): number {
  return side.start[segment + 1]! - side.start[segment]!;
}

/** Numbers the words of segments. */
export function numberWords(segments: readonly (readonly string[])[]): Side {
  const known = new Map<string, number>();
  const start = new Int32Array(segments.length + 1);
  segments.forEach((words, segment) => {
    start[segment + 1] = start[segment]! + Math.min(words.length, longestSegment);
  });
  const tokens = new Int32Array(start[segments.length]!);
  segments.forEach((words, segment) => {
    const from = start[segment]!;
    words.slice(0, longestSegment).forEach((word, index) => {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      tokens[from + index] = number;
    });
  });
  return { words: [...known.keys()], start, tokens };
}

/** The tokens of each type: segment and position in it, by a counting sort. */
function groupByType(side: Side): { start: Int32Array; segment: Int32Array; position: Int32Array } {
  const start = new Int32Array(side.words.length + 1);
  for (const type of side.tokens) start[type + 1] = start[type + 1]! + 1;
  for (let type = 0; type < side.words.length; type += 1) start[type + 1] = start[type + 1]! + start[type]!;
  const next = start.slice();
  const segment = new Int32Array(side.tokens.length);
  const position = new Int32Array(side.tokens.length);
  for (let index = 0; index + 1 < side.start.length; index += 1) {
    for (let token = side.start[index]!; token < side.start[index + 1]!; token += 1) {
      const slot = next[side.tokens[token]!]!;
      next[side.tokens[token]!] = slot + 1;
      segment[slot] = index;
      position[slot] = token - side.start[index]!;
    }
  }
  return { start, segment, position };
}
