/** A word that a text begins with, and its number. */
export interface Prefix {
  readonly k: string;
  readonly v: number;
}

/** All words of a trie that a text begins with, the shortest first. */
export type PrefixSearch = (text: string) => Prefix[];

/**
 * The search of a double-array trie over UTF-8 (Aoe 1989) that reads no more of the text than the trie follows; that of the
 * package `doublearray` encodes all that is left of the text at every place.
 */
export function prefixSearch(base: Int32Array, check: Int32Array): PrefixSearch {
  const follow = (node: number, code: number): number => {
    const next = base[node]! + code;
    return check[next] === node ? next : -1;
  };
  /** Three bytes at most: what takes four is in no dictionary that 16 bits a character were enough for. */
  const followUnit = (node: number, unit: number): number => {
    if (unit < 0x80) return follow(node, unit);
    const last = 0x80 | (unit & 0x3f);
    if (unit < 0x800) {
      const lead = follow(node, 0xc0 | (unit >>> 6));
      return lead < 0 ? lead : follow(lead, last);
    }
    const lead = follow(node, 0xe0 | (unit >>> 12));
    const middle = lead < 0 ? lead : follow(lead, 0x80 | ((unit >>> 6) & 0x3f));
    return middle < 0 ? middle : follow(middle, last);
  };
  return (text) => {
    const found: Prefix[] = [];
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      node = followUnit(node, text.charCodeAt(at));
      if (node < 0) break;
      // A word ends where NUL can follow; there its number stands, turned negative.
      const end = follow(node, 0);
      if (end >= 0 && base[end]! <= 0) found.push({ k: text.slice(0, at + 1), v: -base[end]! - 1 });
    }
    return found;
  };
}
