/**
 * The segments of one side as numbers: for each its length and the ids of its tokens. Typed arrays, since documents of
 * 20,000 segments are compared in bands of some dozen each.
 */
export interface TokenTable {
  readonly count: number;
  /** Characters of each segment, white space left out. */
  readonly lengths: Float64Array;
  /** `tokens[starts[i] … starts[i + 1])` are the ids of segment i, each once. */
  readonly starts: Uint32Array;
  readonly tokens: Uint32Array;
  /** In how many segments each token stands, and of how many. */
  readonly frequencies: Uint32Array;
  readonly population: number;
}

/** The tokens of one side: a token's id is its place in `words`. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
}

/** Numbers the tokens of segments. */
export function tokenTable(
  segments: readonly (readonly string[])[],
  lengths: readonly number[],
): { readonly table: TokenTable; readonly vocabulary: Vocabulary } {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const starts = new Uint32Array(segments.length + 1);
  let total = 0;
  segments.forEach((tokens, index) => (starts[index + 1] = total += tokens.length));
  const tokens = new Uint32Array(total);
  let at = 0;
  for (const segment of segments) {
    for (const word of segment) {
      let id = ids.get(word);
      if (id === undefined) {
        id = words.length;
        ids.set(word, id);
        words.push(word);
      }
      tokens[at++] = id;
    }
  }
  const table = {
    count: segments.length,
    lengths: Float64Array.from(lengths),
    starts,
    tokens,
    frequencies: countTokens(tokens, words.length),
    population: segments.length,
  };
  return { table, vocabulary: { words, ids } };
}

function countTokens(tokens: Uint32Array, size: number): Uint32Array {
  const frequencies = new Uint32Array(size);
  for (const token of tokens) frequencies[token] = (frequencies[token] ?? 0) + 1;
  return frequencies;
}

/** The same side with its segments two and two together, for a coarser look at it. */
export function halve(table: TokenTable): TokenTable {
  return group(
    table,
    Array.from({ length: Math.ceil(table.count / 2) + 1 }, (_, index) => Math.min(table.count, index * 2)),
  );
}

/** The same side with runs of its segments taken together: those from each of `bounds` up to the next. */
export function group(table: TokenTable, bounds: readonly number[]): TokenTable {
  const count = bounds.length - 1;
  const lengths = new Float64Array(count);
  const starts = new Uint32Array(count + 1);
  const tokens = new Uint32Array(table.tokens.length);
  const seenIn = new Uint32Array(table.frequencies.length);
  let at = 0;
  for (let run = 0; run < count; run += 1) {
    const end = bounds[run + 1] ?? 0;
    for (let index = bounds[run] ?? 0; index < end; index += 1) {
      lengths[run] = (lengths[run] ?? 0) + (table.lengths[index] ?? 0);
      for (let token = table.starts[index] ?? 0; token < (table.starts[index + 1] ?? 0); token += 1) {
        const id = table.tokens[token] ?? 0;
        if (seenIn[id] === run + 1) continue;
        seenIn[id] = run + 1;
        tokens[at++] = id;
      }
    }
    starts[run + 1] = at;
  }
  const used = tokens.slice(0, at);
  const frequencies = countTokens(used, table.frequencies.length);
  return { count, lengths, starts, tokens: used, frequencies, population: count };
}

/** Some of a side's segments, in any order. The tokens stay as frequent as they are in the whole. */
export function pick(table: TokenTable, segments: readonly number[]): TokenTable {
  const starts = new Uint32Array(segments.length + 1);
  const parts = segments.map((index) => table.tokens.subarray(table.starts[index], table.starts[index + 1]));
  parts.forEach((part, index) => (starts[index + 1] = (starts[index] ?? 0) + part.length));
  const tokens = new Uint32Array(starts[segments.length] ?? 0);
  parts.forEach((part, index) => tokens.set(part, starts[index]));
  return {
    ...table,
    count: segments.length,
    lengths: Float64Array.from(segments, (index) => table.lengths[index] ?? 0),
    starts,
    tokens,
  };
}
