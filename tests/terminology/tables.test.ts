import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEn, foldJa } from "../../src/terminology/pairing/features/fold";
import { KeyTable } from "../../src/terminology/pairing/store/key-table";
import { PairTable } from "../../src/terminology/pairing/store/pair-table";
import { StringTable } from "../../src/terminology/pairing/store/string-table";
import { spreadJumps, leavingTotals } from "../../src/terminology/word-alignment/jumps";
import { farthestJump } from "../../src/terminology/word-alignment/view";

describe("a table of keys", () => {
  it("numbers keys in their order as a Map would", () => {
    const key = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer());
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
        const table = new KeyTable();
        const known = new Map<string, number>();
        for (const [low, high] of [...keys, ...Array.from({ length: 1500 }, (_, at) => [at, at % 7] as const)]) {
          const name = `${String(low)} ${String(high)}`;
          expect(table.find(low, high)).toBe(known.get(name) ?? -1);
          if (!known.has(name)) known.set(name, known.size);
          expect(table.number(low, high)).toBe(known.get(name));
        }
        expect(table.size).toBe(known.size);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a table of strings", () => {
  // Letters whose lower case or composition depends on what stands beside them, and those that are several when folded.
  const units = "aAＡ ｶﾞがか\u3099…㈱İΣς’'é\u0301𠮷\u3000\t한\u1100\u1161";
  const text = fc.string({ unit: fc.constantFrom(...units.split(""), "広", "島", "b"), maxLength: 12 });
  it.each([
    ["ja", foldJa],
    ["en", foldEn],
  ] as const)("gives parts of texts in %s one number if they are one when folded", (language, fold) => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const table = new StringTable(language);
        const numbers = new Map<string, number>();
        for (const one of texts) {
          for (let from = 0; from < one.length; from += 1)
            for (let to = from + 1; to <= one.length; to += 1) {
              table.read(one);
              const number = table.number(from, to);
              // A part that begins or ends in white space is none: words do not.
              const part = one.slice(from, to);
              if (part.trim() !== part) continue;
              const known = numbers.get(fold(part));
              if (known === undefined) numbers.set(fold(part), number);
              else expect(number).toBe(known);
            }
        }
        expect(new Set(numbers.values()).size).toBe(numbers.size);
      }),
    );
  });
});

describe("a table of pairs", () => {
  it("keeps the places of each pair in their order, each once, and which is best and freest", () => {
    const table = new PairTable();
    const span = (from: number): { from: number; to: number; shape: "compound" } => ({
      from,
      to: from + 2,
      shape: "compound",
    });
    table.note(0, [4, 9], span(1), span(2), 1, 0.9);
    table.note(0, [4, 9], span(1), span(2), 7, 0.9);
    table.note(0, [5, 9], span(3), span(2), 2, 0.1);
    table.note(0, [4, 9], span(5), span(2), 3, 0.2);
    table.note(3, [4, 9], span(0), span(0), 2, 0.3);
    expect([table.size, table.find(4, 9), table.find(5, 9), table.find(9, 4)]).toEqual([2, 0, 1, -1]);
    expect(table.draft(0)).toEqual({ ja: 4, en: 9, joint: 2, best: 3, mean: 2 });
    expect(table.places(0).map(({ bead, ja }) => [bead, ja.from, ja.to])).toEqual([
      [0, 1, 3],
      [0, 5, 7],
      [3, 0, 2],
    ]);
    expect([table.bestPlace(0).ja.from, table.freestPlace(0).ja.from]).toEqual([5, 1]);
  });
});

describe("jumps", () => {
  const weights = fc
    .array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: 2 * farthestJump + 1,
      maxLength: 2 * farthestJump + 1,
    })
    .map((jumps) => Float64Array.from(jumps));
  const masses = fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 60 })
    .map((mass) => Float64Array.from(mass));
  const weightOf = (jumps: Float64Array, distance: number): number =>
    jumps[Math.max(-farthestJump, Math.min(farthestJump, distance)) + farthestJump]!;
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

  it("bring to each place what every place gives it, in both directions", () => {
    fc.assert(
      fc.property(weights, masses, fc.constantFrom(1, -1), (jumps, mass, direction) => {
        const into = spreadJumps(jumps, mass, mass.length, direction, new Float64Array(mass.length));
        into.forEach((value, j) => {
          expect(value).toBeCloseTo(sum([...mass].map((own, k) => own * weightOf(jumps, direction * (j - k)))), 9);
        });
        const leaving = leavingTotals(jumps, mass.length, new Float64Array(mass.length));
        leaving.forEach((total, k) => {
          expect(total).toBeCloseTo(sum([...mass].map((_, j) => weightOf(jumps, j - k))), 9);
        });
      }),
    );
  });
});
