import type { Corpus } from "./corpus";

/** The counts of parts stand in a hash table of about eight cells a pair of words; fuller tables blur the counts. */
const cellsForPair = 8;
const tableBits = { least: 12, most: 24 };

/** Words cut in the parts that words of a like meaning share: kanji on one side, beginnings and ends on the other. */
export interface WordParts {
  readonly ja: PartList;
  readonly en: PartList;
  readonly table: Float32Array;
}

/** The parts of word `w` are `parts[start[w]]` up to `parts[start[w + 1]]`. */
interface PartList {
  readonly start: Int32Array;
  readonly parts: Int32Array;
  readonly count: number;
}

/** Cuts the words of a corpus in parts. */
export function wordParts(corpus: Corpus): WordParts {
  const wanted = Math.ceil(Math.log2(1 + cellsForPair * corpus.pairs));
  const bits = Math.max(tableBits.least, Math.min(tableBits.most, wanted));
  return {
    ja: listParts(corpus.ja.words, kanjiOf),
    en: listParts(corpus.en.words, endsOf),
    table: new Float32Array(1 << bits),
  };
}

function listParts(words: readonly string[], partsOf: (word: string) => readonly string[]): PartList {
  const known = new Map<string, number>();
  const start = new Int32Array(words.length + 1);
  const parts: number[] = [];
  words.forEach((word, index) => {
    for (const part of new Set(partsOf(word))) {
      const number = known.get(part) ?? known.size;
      known.set(part, number);
      parts.push(number);
    }
    start[index + 1] = parts.length;
  });
  return { start, parts: Int32Array.from(parts), count: known.size };
}

function kanjiOf(word: string): string[] {
  return word.match(/[\u3400-\u9fff]/gu) ?? [];
}

function endsOf(word: string): string[] {
  if (!/^[a-z]/u.test(word)) return [];
  if (word.length < 4) return [word];
  const ends = [word.slice(0, 4), `-${word.slice(-4)}`];
  return word.length > 5 ? [...ends, `${word.slice(0, 3)}-`] : ends;
}

/**
 * For each pair of words how much of what the kanji of one are tied to in other words begins or ends like the other, 0 to 1:
 * a rare word borrows from its kin (義満 = Yoshimitsu from 義政 = Yoshimasa and 満仲 = Mitsunaka; 電信 from 通信 = communication).
 *
 * @param counts for each pair how often it is linked, as expected so far by either direction; its own count is left out
 * @param weight `into` is raised by so much of it
 */
export function kinship(
  corpus: Corpus,
  { ja, en, table }: WordParts,
  [one, other]: readonly [Float32Array, Float32Array],
  weight: number,
  into: Float32Array,
): void {
  table.fill(0);
  const mask = table.length - 1;
  const totals = new Float32Array(ja.count);
  const { pairStart, pairEn } = corpus;
  for (let word = 0; word < corpus.ja.words.length; word += 1) {
    const first = ja.start[word]!;
    const last = ja.start[word + 1]!;
    if (first === last) continue;
    for (let pair = pairStart[word]!; pair < pairStart[word + 1]!; pair += 1) {
      const count = (one[pair]! + other[pair]!) / 2;
      if (count < 0.01) continue;
      const i = pairEn[pair]!;
      for (let a = first; a < last; a += 1) {
        const part = ja.parts[a]!;
        totals[part] = totals[part]! + count;
        for (let b = en.start[i]!; b < en.start[i + 1]!; b += 1) {
          const cell = cellOf(part, en.parts[b]!, mask);
          table[cell] = table[cell]! + count;
        }
      }
    }
  }
  for (let word = 0; word < corpus.ja.words.length; word += 1) {
    const first = ja.start[word]!;
    const last = ja.start[word + 1]!;
    // A word in kana has no parts and no kin.
    if (first === last) continue;
    for (let pair = pairStart[word]!; pair < pairStart[word + 1]!; pair += 1) {
      const count = (one[pair]! + other[pair]!) / 2;
      const i = pairEn[pair]!;
      let sum = 0;
      for (let a = first; a < last; a += 1) {
        let best = 0;
        for (let b = en.start[i]!; b < en.start[i + 1]!; b += 1) {
          const kin = table[cellOf(ja.parts[a]!, en.parts[b]!, mask)]! - count;
          if (kin > best) best = kin;
        }
        // One observation more in the denominator: a part that is met twice proves little.
        if (best > 0) sum += best / (totals[ja.parts[a]!]! - count + 1);
      }
      into[pair] = into[pair]! + (weight * sum) / (last - first);
    }
  }
}

function cellOf(ja: number, en: number, mask: number): number {
  const hash = Math.imul(ja, 0x9e3779b1) ^ Math.imul(en, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & mask;
}
