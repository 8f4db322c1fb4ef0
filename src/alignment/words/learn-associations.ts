import type { Association } from "./associations";
import type { Point } from "../search/search-band";
import type { TokenTable } from "./token-table";

/** A pair must be seen this often beyond once: one meeting of two words proves nothing, and would confirm itself. */
const discount = 0.8;
/** How much oftener than by chance two tokens must meet. */
const leastLift = 2.5;
const leastStrength = 0.12;
const mostPerToken = 6;
/** A token in more than this share of the beads is no evidence of any. */
const commonest = 0.5;

/**
 * Which tokens go together in an alignment: how often they meet in its beads, once discounted, against how often each stands
 * at all. A pass over the documents with what the last pass taught is what hunalign and Moore, "Fast and Accurate Sentence
 * Alignment" (2002), do.
 */
export function learnAssociations(en: TokenTable, ja: TokenTable, path: readonly Point[]): Association[] {
  const beads = path.slice(1).map(([nextI, nextJ], bead) => {
    const [i, j] = path[bead] ?? [0, 0];
    return [i, nextI, j, nextJ] as const;
  });
  return learnFromBeads(
    en,
    ja,
    beads.filter(([i, nextI, j, nextJ]) => nextI > i && nextJ > j && nextI - i <= 3 && nextJ - j <= 3),
  );
}

/** The same from beads in any order: `[enStart, enEnd, jaStart, jaEnd]`. */
export function learnFromBeads(
  en: TokenTable,
  ja: TokenTable,
  beads: readonly (readonly [number, number, number, number])[],
): Association[] {
  const enCounts = new Uint32Array(en.frequencies.length);
  const jaCounts = new Uint32Array(ja.frequencies.length);
  const tokensOf = beads.map(([i, nextI, j, nextJ]) => ({
    en: distinct(en, i, nextI, enCounts),
    ja: distinct(ja, j, nextJ, jaCounts),
  }));
  const limit = Math.max(3, commonest * beads.length);
  const useful = (counts: Uint32Array) => (token: number) => {
    const count = counts[token] ?? 0;
    return count >= 2 && count <= limit;
  };
  const pairs = tokensOf.map((tokens) => ({
    en: tokens.en.filter(useful(enCounts)),
    ja: tokens.ja.filter(useful(jaCounts)),
  }));
  const size = ja.frequencies.length;
  const keys = new Float64Array(pairs.reduce((sum, pair) => sum + pair.en.length * pair.ja.length, 0));
  let at = 0;
  for (const pair of pairs) for (const a of pair.en) for (const b of pair.ja) keys[at++] = a * size + b;
  keys.sort();
  const found: Association[] = [];
  for (let start = 0; start < keys.length;) {
    const key = keys[start] ?? 0;
    let end = start + 1;
    while (keys[end] === key) end += 1;
    const together = end - start;
    start = end;
    if (together < 2) continue;
    const enToken = Math.floor(key / size);
    const jaToken = key - enToken * size;
    const enCount = enCounts[enToken] ?? 1;
    const jaCount = jaCounts[jaToken] ?? 1;
    if ((together * beads.length) / (enCount * jaCount) < leastLift) continue;
    const enGivenJa = (together - discount) / jaCount;
    const jaGivenEn = (together - discount) / enCount;
    if (Math.max(enGivenJa, jaGivenEn) < leastStrength) continue;
    found.push({
      en: enToken,
      ja: jaToken,
      enGivenJa,
      jaGivenEn,
      counts: { together, en: enCount, ja: jaCount },
    });
  }
  return strongest(
    strongest(found, ({ en }) => en),
    ({ ja }) => ja,
  );
}

/** The tokens of a run of segments, each once, counted. */
function distinct(table: TokenTable, from: number, to: number, counts: Uint32Array): number[] {
  const tokens = [...new Set(table.tokens.subarray(table.starts[from], table.starts[to]))];
  for (const token of tokens) counts[token] = (counts[token] ?? 0) + 1;
  return tokens;
}

/** Of each token's associations those that explain most. */
function strongest(list: readonly Association[], own: (association: Association) => number): Association[] {
  const byToken = new Map<number, Association[]>();
  for (const association of list) {
    const known = byToken.get(own(association));
    if (known) known.push(association);
    else byToken.set(own(association), [association]);
  }
  const score = ({ enGivenJa, jaGivenEn }: Association): number => enGivenJa * jaGivenEn;
  return [...byToken.values()].flatMap((entries) =>
    entries.sort((a, b) => score(b) - score(a) || a.en - b.en || a.ja - b.ja).slice(0, mostPerToken),
  );
}
