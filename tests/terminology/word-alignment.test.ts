import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords } from "../../src/terminology";

type Pair = [ja: string[], en: string[]];
const pairs: Pair[] = [
  [
    ["半導体", "戦略"],
    ["semiconductor", "strategy"],
  ],
  [
    ["半導体", "政策"],
    ["semiconductor", "policy"],
  ],
  [
    ["戦略", "対話"],
    ["strategy", "dialogue"],
  ],
  [
    ["政策", "対話"],
    ["policy", "dialogue"],
  ],
];

describe("alignWords", () => {
  it("learns from what stands together elsewhere", () => {
    for (const links of alignWords(pairs))
      expect(links).toEqual([
        [0, 0],
        [1, 1],
      ]);
  });

  it("ties numbers, Latin words and katakana at sight", () => {
    const links = alignWords([
      [
        ["サミット", "は", "2023", "年", "に", "G7"],
        ["the", "G7", "summit", "in", "2023"],
      ],
    ])[0];
    expect(links).toEqual(
      expect.arrayContaining([
        [0, 2],
        [2, 4],
        [5, 1],
      ]),
    );
  });

  it("takes what a lexicon knows", () => {
    const lexicon = (ja: string, en: string): number => (ja === "人権" && en === "rights" ? 1 : 0);
    expect(
      alignWords(
        [
          [
            ["自由", "人権"],
            ["rights", "freedom"],
          ],
        ],
        { lexicon },
      )[0],
    ).toContainEqual([1, 0]);
  });

  it("takes empty segments and no segments", () => {
    expect(alignWords([])).toEqual([]);
    expect(
      alignWords([
        [[], ["a"]],
        [["あ"], []],
        [[], []],
      ]),
    ).toEqual([[], [], []]);
  });

  it("gives links inside the segments, in order, the same each time", () => {
    const word = fc.constantFrom("犬", "猫", "データ", "の", "2024");
    const other = fc.constantFrom("dog", "cat", "data", "of", "2024");
    const segment = fc.tuple(fc.array(word, { maxLength: 6 }), fc.array(other, { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
        const links = alignWords(segments);
        expect(alignWords(segments)).toEqual(links);
        links.forEach((own, index) => {
          const [ja, en] = segments[index]!;
          for (const [j, i] of own) expect(j < ja.length && i < en.length).toBe(true);
          expect(own).toEqual([...own].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
        });
      }),
      { numRuns: 40 },
    );
  });
});
