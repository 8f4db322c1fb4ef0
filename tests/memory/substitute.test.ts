import { describe, expect, it } from "vitest";
import { substitute } from "../../src/memory/matching/substitute";
import type { Language } from "../../src/model";

/** The target with the numbers of the query; null where it is left alone. */
function fill(query: string, source: string, target: string, from: Language = "ja"): string | null {
  return substitute(query, source, target, from, from === "ja" ? "en" : "ja")?.target ?? null;
}

describe("numbers of the query in the target", () => {
  it("go where they cannot be wrong", () => {
    expect(fill("2025年12月31日に", "2024年3月5日に", "on March 5, 2024")).toBe("on December 31, 2025");
    expect(fill("2024年4月3日に", "2024年3月4日に", "on 4 March 2024")).toBe("on 3 April 2024");
    expect(fill("Article 1(3)", "Article 3(1)", "第三条第一項", "en")).toBe("第一条第三項");
    expect(fill("5と3", "3と5", "5 and 3")).toBe("3 and 5");
    expect(fill("第四回会合", "第三回会合", "the third meeting")).toBe("the fourth meeting");
    expect(fill("四つの柱", "三つの柱", "three pillars")).toBe("four pillars");
    expect(fill("20.0%", "10.0%", "10.0%")).toBe("20.0%");
  });

  it("never where one value stands for two things", () => {
    expect(fill("2024年3月4日に", "2024年3月3日に", "on 3 March 2024")).toBeNull();
    expect(fill("on 4 March 2024", "on 3 March 2024", "2024年3月3日に", "en")).toBeNull();
    expect(fill("第3条第4項の規定", "第2条第2項の規定", "the provisions of paragraph 2 of Article 2")).toBeNull();
    expect(fill("2月3日に", "1月1日に", "on January 1")).toBeNull();
  });

  it("never in place of words that are not that number", () => {
    expect(
      fill("第3条は両国に適用する。", "第2条は両国に適用する。", "Article 2 applies to the two countries."),
    ).toBeNull();
    expect(fill("第3条は両国に適用する。", "第2条は両国に適用する。", "It applies to the two countries.")).toBeNull();
    expect(fill("第6条 使用できる。", "第5条 使用できる。", "May be used.")).toBeNull();
    expect(fill("第4条は第三者に", "第3条は第三者に", "Article 3 applies to third parties.")).toBeNull();
    expect(fill("双方は3回", "双方は2回", "the two sides twice")).toBeNull();
    expect(fill("3社が払った", "2社が払った", "Both paid two million yen")).toBeNull();
    expect(fill("第3条第2項", "第2条第2項", "Article 2, paragraph 2")).toBeNull();
  });

  it("never into a year in which one era gives way to another", () => {
    expect(fill("in 2024", "in 2013", "平成25年に", "en")).toBe("令和6年に");
    for (const year of [1868, 1912, 1926, 1989, 2019]) {
      expect(fill(`7 January ${year}`, "7 January 2013", "平成25年1月7日", "en")).toBeNull();
    }
    expect(fill("30 June 2019", "30 April 2019", "平成31年4月30日", "en")).toBeNull();
  });

  it("never with digits lost", () => {
    expect(fill("1234567890124番", "1234567890123番", "No. 1234567890123")).toBeNull();
    expect(fill("0012番", "1234番", "No. 1234")).toBeNull();
  });
});
