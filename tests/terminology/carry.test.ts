import { describe, expect, test } from "vitest";
import { carryAbbreviations } from "../../src/terminology/definitions/carry-abbreviations";

const of = (...pairs: [ja: string, en: string, score: number][]): number[] => [
  ...carryAbbreviations(pairs.map(([ja, en, score]) => ({ ja, en, score }))),
];

describe("carryAbbreviations", () => {
  test("a sure abbreviation lifts the long form that spells it", () => {
    expect(of(["農林省", "MAF", 0.8], ["農林省", "Ministry of Agriculture and Forestry", 0.1])).toEqual([
      0.1 * 0.9,
      0.9 * 0.8,
    ]);
  });

  test("a sure long form lifts its abbreviation", () => {
    const [short] = of(["農林省", "MAF", 0.05], ["農林省", "Ministry of Agriculture and Forestry", 0.9]);
    expect(short).toBeCloseTo(0.81);
  });

  test.each([
    ["another term", "林野庁", "Ministry of Agriculture and Forestry"],
    ["a part of the long form", "農林省", "Agriculture and Forestry"],
    ["more than the long form", "農林省", "Ministry of Agriculture and Forestry Office"],
    ["words that begin otherwise", "農林省", "Bureau of Fisheries"],
  ])("%s gets nothing", (_, ja, en) => {
    expect(of(["農林省", "MAF", 0.9], [ja, en, 0.1])[1]).toBe(0);
  });

  test("two unsure pairs prove nothing, nor do two letters", () => {
    expect(of(["農林省", "MAF", 0.4], ["農林省", "Ministry of Agriculture and Forestry", 0.3])).toEqual([0, 0]);
    expect(of(["農林", "AF", 0.9], ["農林", "Agriculture and Forestry", 0.3])).toEqual([0, 0]);
  });
});
