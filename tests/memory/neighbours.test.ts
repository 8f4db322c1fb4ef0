import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";
import { createTextPacker, mergeShards } from "../../src/memory/store/packer";
import { buildShard } from "../../src/memory/neighbours/build";
import { createPartition } from "../../src/memory/neighbours/partition";
import { createPattern } from "../../src/memory/neighbours/pattern";
import { farthest, searchShard, type Scratch } from "../../src/memory/neighbours/search";
import { textOf, type Shard } from "../../src/memory/neighbours/shard";
import { unitsOf } from "../../src/memory/store/language-index";

const rows = new Uint16Array(0x10000);

function indexOf(texts: readonly string[]): Shard {
  const packer = createTextPacker();
  texts.forEach((text, number) => packer.add(number, text));
  return buildShard(packer.finish());
}

function search(shard: Shard, query: string, minimumScore: number): [number, number][] {
  const scratch: Scratch = {
    counts: new Uint8Array(shard.numbers.length),
    touched: new Uint32Array(shard.numbers.length),
    rows,
  };
  const found: [number, number][] = [];
  searchShard(shard, unitsOf(query), minimumScore, scratch, (entry, d) => found.push([shard.numbers[entry]!, d]));
  expect(scratch.counts.every((count) => count === 0)).toBe(true);
  return found.sort((a, b) => a[0] - b[0]);
}

function exhaustive(texts: readonly string[], query: string, minimumScore: number): [number, number][] {
  return texts.flatMap((text, number): [number, number][] => {
    const d = distance(query, text);
    const longer = Math.max(query.length, text.length);
    return longer > 0 && 1 - d / longer >= minimumScore ? [[number, d]] : [];
  });
}

/** Few distinct characters and shared pieces: the texts are near each other and their grams repeat. */
const alphabets = ["あいの", "日英産業総務省間の、デジタル。", "abc de", "the quick brown fox "];
const near = (alphabet: string): fc.Arbitrary<string> => {
  const units = alphabet.split("");
  const run = fc.string({ unit: fc.constantFrom(...units), maxLength: 12 });
  const piece = fc.oneof(run, fc.constantFrom(alphabet, alphabet + alphabet, alphabet.slice(0, 3)));
  return fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(""));
};
const memories = fc
  .constantFrom(...alphabets)
  .chain((alphabet) =>
    fc.record({ texts: fc.array(near(alphabet), { minLength: 1, maxLength: 60 }), query: near(alphabet) }),
  );
/** A text of the memory with a share of its characters changed, so that there are neighbours at every distance. */
const edited = memories.chain(({ texts }) =>
  fc.record({
    texts: fc.constant(texts),
    query: fc
      .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom("あ", "の", "x", " "))))
      .map(([text, edits]) =>
        edits.slice(0, Math.ceil(text.length / 3)).reduce((changed, [place, kind, unit]) => {
          const at = changed.length === 0 ? 0 : place % changed.length;
          return changed.slice(0, at) + (kind === 0 ? "" : unit) + changed.slice(kind === 1 ? at : at + 1);
        }, text),
      ),
  }),
);

describe("searchShard", () => {
  it("finds every neighbour that exhaustive search finds, and nothing else", () => {
    const scores = fc.constantFrom(0.7, 0.7, 0.75, 0.8, 0.9, 1, 0.5, 0.3);
    fc.assert(
      fc.property(fc.oneof(memories, edited), scores, ({ texts, query }, minimumScore) => {
        if (query === "") return;
        expect(search(indexOf(texts), query, minimumScore)).toEqual(exhaustive(texts, query, minimumScore));
      }),
      { numRuns: 800 },
    );
  });

  it("finds them in texts longer than the positions that a posting can hold", () => {
    const long = "日英両国は、戦略的な関係を強化する。".repeat(40);
    const texts = [long, `冒頭に${long}`, long.slice(200), long.slice(0, 400) + "別の文" + long.slice(430)];
    for (const query of [long, long.slice(5), `新${long}末尾`, texts[3]!]) {
      expect(search(indexOf(texts), query, 0.7)).toEqual(exhaustive(texts, query, 0.7));
    }
    const english = "The Participants intend to strengthen their strategic relationship. ".repeat(9);
    const letters = [english, `Also: ${english}`, `${english}${english.slice(0, 230)}`, english.slice(60)];
    for (const query of [...letters, english.slice(0, 450), english.replaceAll("strategic", "close")]) {
      expect(search(indexOf(letters), query, 0.7)).toEqual(exhaustive(letters, query, 0.7));
    }
  });

  it("gives the same from shards merged into one", () => {
    fc.assert(
      fc.property(edited, ({ texts, query }) => {
        const half = Math.ceil(texts.length / 2);
        const first = createTextPacker();
        const second = createTextPacker();
        texts.forEach((text, number) => (number < half ? first : second).add(number, text));
        if (second.count === 0 || query === "") return;
        const merged = mergeShards(buildShard(first.finish()), buildShard(second.finish()));
        expect(merged === null ? null : search(merged, query, 0.7)).toEqual(exhaustive(texts, query, 0.7));
      }),
    );
  });

  it("gives back every text", () => {
    const texts = ["", "あ", "長い文", "abc", "い", ""];
    const shard = indexOf(texts);
    for (let entry = 0; entry < texts.length; entry += 1) {
      expect(String.fromCharCode(...textOf(shard, entry))).toBe(texts[shard.numbers[entry]!]);
    }
  });
});

describe("createPattern", () => {
  it("measures what the definition says, at any length", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "あ", "い", "\ud842"), maxLength: 150 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const pattern = createPattern(unitsOf(a), rows);
        const found = pattern.distance(unitsOf(b), 0, b.length, Infinity);
        pattern.release();
        expect(found).toBe(distance(a, b));
      }),
    );
    expect(rows.every((row) => row === 0)).toBe(true);
  });

  it("says more than the bound where the distance is more", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(word, word, fc.nat(20), (a, b, bound) => {
        const pattern = createPattern(unitsOf(a), rows);
        const found = pattern.distance(unitsOf(b), 0, b.length, bound);
        pattern.release();
        const truth = distance(a, b);
        if (truth <= bound) expect(found).toBe(truth);
        else expect(found).toBeGreaterThan(bound);
      }),
    );
  });
});

describe("createPartition", () => {
  it("chooses pieces that do not overlap, and the cheapest of all choices", () => {
    const costs = fc.array(fc.nat(30), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(costs, fc.constantFrom(2, 3), fc.integer({ min: 1, max: 4 }), (list, size, count) => {
        const partition = createPartition(Float64Array.from(list), size);
        if (count > partition.most) return;
        const pieces = partition.pieces(count);
        expect(pieces).toHaveLength(count);
        pieces.slice(1).forEach((at, index) => expect(at - pieces[index]!).toBeGreaterThanOrEqual(size));
        const cheapest = (from: number, left: number): number =>
          left === 0
            ? 0
            : Math.min(Infinity, ...list.slice(from).map((cost, at) => cost + cheapest(from + at + size, left - 1)));
        expect(pieces.reduce((sum, at) => sum + list[at]!, 0)).toBe(cheapest(0, count));
        expect(partition.cost(count)).toBe(cheapest(0, count));
      }),
    );
  });

  it("chooses pieces that do not overlap for long texts", () => {
    const partition = createPartition(new Float64Array(2000).fill(1), 3);
    for (const count of [1, 77, partition.most]) {
      const pieces = partition.pieces(count);
      pieces.slice(1).forEach((at, index) => expect(at - pieces[index]!).toBeGreaterThanOrEqual(3));
      expect(pieces.at(-1)).toBeLessThan(2000);
    }
  });
});

describe("farthest", () => {
  it("agrees with the score as it is computed", () => {
    for (const score of [0.7, 0.8, 0.35, 1, 0]) {
      for (let longer = 1; longer < 300; longer += 1) {
        const d = farthest(longer, score);
        expect(1 - d / longer >= score && (d === longer || 1 - (d + 1) / longer < score)).toBe(true);
      }
    }
  });
});
