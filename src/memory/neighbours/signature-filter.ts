import { signatureBit, signatureWords, type Shard } from "./shard";
import type { TextFilter } from "./text-filter";

/** A filter by which characters occur: each that one text lacks takes an edit of its own. For texts of many characters. */
export function createSignatureFilter({ signatures, lengths }: Shard, query: Uint16Array): TextFilter {
  const [s0, s1, s2, s3] = signQuery(query);
  let longer = 0;
  const mayBeNear = (entry: number, bound: number): boolean => {
    const at = entry * signatureWords;
    const t0 = signatures[at]!;
    const t1 = signatures[at + 1]!;
    const t2 = signatures[at + 2]!;
    const t3 = signatures[at + 3]!;
    // Of the edits as many as the text is longer add characters, and as many as it is shorter take them away.
    const missing = bitCount(s0 & ~t0) + bitCount(s1 & ~t1) + bitCount(s2 & ~t2) + bitCount(s3 & ~t3);
    if (missing > (longer > 0 ? bound - longer : bound)) return false;
    const extra = bitCount(t0 & ~s0) + bitCount(t1 & ~s1) + bitCount(t2 & ~s2) + bitCount(t3 & ~s3);
    return extra <= (longer < 0 ? bound + longer : bound);
  };
  return {
    enter: (block) => void (longer = lengths[block]! - query.length),
    mayBeNear,
    scan({ first, end, bound }, visit) {
      for (let entry = first; entry < end; entry += 1) if (mayBeNear(entry, bound)) visit(entry);
    },
  };
}

function signQuery(query: Uint16Array): [number, number, number, number] {
  const words: [number, number, number, number] = [0, 0, 0, 0];
  for (const unit of query) {
    const bit = signatureBit(unit);
    words[bit >>> 5]! |= 1 << (bit & 31);
  }
  return words;
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
