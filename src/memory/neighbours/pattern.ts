/** A query made ready for measuring its distance to many texts. */
export interface Pattern {
  readonly length: number;
  /**
   * The Levenshtein distance in UTF-16 units between the query and `length` units of `pool` at `start`;
   * some number above `bound` as soon as it is known to exceed it.
   */
  distance(pool: Uint16Array, start: number, length: number, bound: number): number;
  /** Clears the table that patterns share; the next one must not be made before. */
  release(): void;
}

/**
 * Prepares a query for Myers' bit-parallel distance in Hyyrö's form: the column of the dynamic programme is held as bits, 32 rows a word,
 * and one character of the text costs some 17 operations a word.
 * `rows` has 65,536 zeros, for the row of each unit in the table of bits.
 * (G. Myers, A fast bit-vector algorithm for approximate string matching, JACM 46, 1999; H. Hyyrö, 2003.)
 */
export function createPattern(query: Uint16Array, rows: Uint16Array): Pattern {
  const words = Math.max(1, Math.ceil(query.length / 32));
  const units = new Map<number, number>();
  for (const unit of query) if (!units.has(unit)) units.set(unit, units.size + 1);
  const bits = new Int32Array((units.size + 1) * words);
  query.forEach((unit, index) => {
    const at = (units.get(unit) ?? 0) * words + (index >>> 5);
    bits[at] = (bits[at] ?? 0) | (1 << (index & 31));
  });
  for (const [unit, row] of units) rows[unit] = row;
  const last = (query.length - 1) & 31;
  const plus = new Int32Array(words);
  const minus = new Int32Array(words);
  return {
    length: query.length,
    distance(pool, start, length, bound) {
      if (query.length === 0 || length === 0) return query.length + length;
      if (words === 1) return oneWord(rows, bits, last, query.length, pool, start, length, bound);
      if (words === 2) return twoWords(rows, bits, last, query.length, pool, start, length, bound);
      return manyWords(rows, bits, plus, minus, last, query.length, pool, start, length, bound);
    },
    release() {
      for (const unit of units.keys()) rows[unit] = 0;
    },
  };
}

/* The three below are one algorithm; most segments have at most 64 characters, for which locals are twice as fast as arrays. */

function oneWord(
  rows: Uint16Array,
  bits: Int32Array,
  last: number,
  height: number,
  pool: Uint16Array,
  start: number,
  length: number,
  bound: number,
): number {
  let score = height;
  let plus = -1;
  let minus = 0;
  for (let at = 0; at < length; at += 1) {
    const equal = bits[rows[pool[start + at]!]!]!;
    const vertical = equal | minus;
    const horizontal = (((equal & plus) + plus) ^ plus) | equal;
    let up = minus | ~(horizontal | plus);
    let down = plus & horizontal;
    score += ((up >>> last) & 1) - ((down >>> last) & 1);
    if (score - (length - 1 - at) > bound) return bound + 1;
    up = (up << 1) | 1;
    down <<= 1;
    plus = down | ~(vertical | up);
    minus = up & vertical;
  }
  return score;
}

function twoWords(
  rows: Uint16Array,
  bits: Int32Array,
  last: number,
  height: number,
  pool: Uint16Array,
  start: number,
  length: number,
  bound: number,
): number {
  let score = height;
  let plus0 = -1;
  let minus0 = 0;
  let plus1 = -1;
  let minus1 = 0;
  for (let at = 0; at < length; at += 1) {
    const row = rows[pool[start + at]!]! << 1;
    let equal = bits[row]!;
    let vertical = equal | minus0;
    let horizontal = (((equal & plus0) + plus0) ^ plus0) | equal;
    let up = minus0 | ~(horizontal | plus0);
    let down = plus0 & horizontal;
    const upCarry = up >>> 31;
    const downCarry = down >>> 31;
    up = (up << 1) | 1;
    down <<= 1;
    plus0 = down | ~(vertical | up);
    minus0 = up & vertical;

    equal = bits[row + 1]!;
    vertical = equal | minus1;
    equal |= downCarry;
    horizontal = (((equal & plus1) + plus1) ^ plus1) | equal;
    up = minus1 | ~(horizontal | plus1);
    down = plus1 & horizontal;
    score += ((up >>> last) & 1) - ((down >>> last) & 1);
    if (score - (length - 1 - at) > bound) return bound + 1;
    up = (up << 1) | upCarry;
    down = (down << 1) | downCarry;
    plus1 = down | ~(vertical | up);
    minus1 = up & vertical;
  }
  return score;
}

function manyWords(
  rows: Uint16Array,
  bits: Int32Array,
  plus: Int32Array,
  minus: Int32Array,
  last: number,
  height: number,
  pool: Uint16Array,
  start: number,
  length: number,
  bound: number,
): number {
  const words = plus.length;
  plus.fill(-1);
  minus.fill(0);
  let score = height;
  for (let at = 0; at < length; at += 1) {
    const row = rows[pool[start + at]!]! * words;
    let upCarry = 1;
    let downCarry = 0;
    let up = 0;
    let down = 0;
    for (let word = 0; word < words; word += 1) {
      const vp = plus[word]!;
      const vm = minus[word]!;
      let equal = bits[row + word]!;
      const vertical = equal | vm;
      equal |= downCarry;
      const horizontal = (((equal & vp) + vp) ^ vp) | equal;
      up = vm | ~(horizontal | vp);
      down = vp & horizontal;
      const shiftedUp = (up << 1) | upCarry;
      const shiftedDown = (down << 1) | downCarry;
      upCarry = up >>> 31;
      downCarry = down >>> 31;
      plus[word] = shiftedDown | ~(vertical | shiftedUp);
      minus[word] = shiftedUp & vertical;
    }
    score += ((up >>> last) & 1) - ((down >>> last) & 1);
    if (score - (length - 1 - at) > bound) return bound + 1;
  }
  return score;
}
