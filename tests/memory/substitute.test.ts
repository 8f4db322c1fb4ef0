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

  it("where one value has two uses that are told apart", () => {
    expect(fill("2024年3月4日に", "2024年3月3日に", "on 3 March 2024")).toBe("on 4 March 2024");
    expect(fill("on 4 March 2024", "on 3 March 2024", "2024年3月3日に", "en")).toBe("2024年3月4日に");
    expect(fill("第3条第2項", "第2条第2項", "Article 2, paragraph 2")).toBe("Article 3, paragraph 2");
    expect(fill("第3条は両国に適用する。", "第2条は両国に適用する。", "Article 2 applies to the two countries.")).toBe(
      "Article 3 applies to the two countries.",
    );
    expect(fill("第4条は第三者に", "第3条は第三者に", "Article 3 applies to third parties.")).toBe(
      "Article 4 applies to third parties.",
    );
  });

  it("never in place of words that are not that number", () => {
    expect(fill("第3条は両国に適用する。", "第2条は両国に適用する。", "It applies to the two countries.")).toBeNull();
    expect(fill("第6条 使用できる。", "第5条 使用できる。", "May be used.")).toBeNull();
    expect(fill("双方は3回", "双方は2回", "the two sides twice")).toBeNull();
    expect(fill("3社が払った", "2社が払った", "Both paid two million yen")).toBeNull();
  });

  it("only where English grammar allows", () => {
    expect(fill("1個の箱", "2個の箱", "2 boxes")).toBeNull();
    expect(fill("3個の箱", "2個の箱", "2 boxes")).toBe("3 boxes");
    expect(fill("2日以内", "1日以内", "within 1 day")).toBeNull();
    expect(fill("一つの中国", "二つの中国", "two Chinas")).toBeNull();
    expect(fill("5日の旅", "8日の旅", "an 8-day trip")).toBeNull();
    expect(fill("第1条", "第2条", "Article 2")).toBe("Article 1");
    expect(fill("5,000件の申請", "500件の申請", "500 applications")).toBe("5,000 applications");
  });

  it("with versions, addresses and paper sizes as one thing", () => {
    expect(fill("バージョン2.10.3", "バージョン2.9.1", "Version 2.9.1")).toBe("Version 2.10.3");
    expect(fill("192.168.0.2に接続", "192.168.0.1に接続", "Connect to 192.168.0.1")).toBe("Connect to 192.168.0.2");
    expect(fill("A4サイズ", "A3サイズ", "A3 size")).toBe("A4 size");
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
