import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, it } from "vitest";
import { compileGlossary, parseGlossary, recognizeTerms } from "../../src";
import { glossary } from "../../src/shipped-glossary";
import { generateGlossary } from "./generate";

const folder = new URL("../../glossary/", import.meta.url);

const data = parseGlossary(JSON.parse(readFileSync(new URL("japan-uk.json", folder), "utf8")));
const index = compileGlossary(data);

describe("the shipped glossary", () => {
  it("is what npm run glossary makes of the fixtures", async () => {
    for (const [name, text] of await generateGlossary()) {
      expect(readFileSync(new URL(name, folder), "utf8"), `${name} is stale: run npm run glossary`).toBe(text);
    }
  });

  it("lies beside schemas only", () => {
    const json = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"));
    expect(json).toEqual(["japan-uk.json"]);
  });

  it("translates with literal types", () => {
    const rendering = glossary.translate("日英関係省庁");
    expectTypeOf(rendering).toEqualTypeOf<"Both Participants">();
    expect(rendering).toBe("Both Participants");
    const japanese = glossary.translate("Both Participants", "ja");
    expectTypeOf(japanese).toEqualTypeOf<"日英関係省庁">();
    expect(japanese).toBe("日英関係省庁");
  });

  it("gives a union for several renderings, and the preferred one", () => {
    const rendering = glossary.translate("モノのインターネット");
    expectTypeOf(rendering).toEqualTypeOf<"Internet of Things" | "IoT">();
    expect(rendering).toBe("Internet of Things");
  });

  it("knows no other term, to the compiler and at run time", () => {
    // @ts-expect-error a misspelt term
    expect(() => glossary.translate("日英関係省")).toThrow(/term of the glossary/u);
    // @ts-expect-error an English term needs "ja"
    expect(() => glossary.translate("Both Participants")).toThrow(/lookup/u);
  });

  it("finds its common nouns in running text, its names with their capitals only", () => {
    const found = (text: string) =>
      recognizeTerms(text, index, { language: "en" }).map(({ surface, term }) => `${surface}=${term.term}`);
    expect(found("The semiconductor industry needs semiconductors; digital identity and internet governance.")).toEqual(
      [
        "semiconductor=semiconductor",
        "industry=industry",
        "semiconductors=semiconductor",
        "digital identity=digital identity",
        "internet governance=internet governance",
        "internet=internet",
      ],
    );
    expect(found("Policymakers met at the summit; members review artificial intelligence and data")).toEqual([
      "Policymakers=policymaker",
      "summit=summit",
      "members=member",
      "review=review",
      "artificial intelligence=artificial intelligence",
      "data=data",
    ]);
    expect(found("a digital agency")).toEqual([]);
  });

  it("prefers what is right where the report slips", () => {
    expect(glossary.translate("enforcer", "ja")).toBe("エンフォーサーズ");
    const slip = recognizeTerms("エンドーサーズ", index, { language: "ja" })[0];
    expect(slip?.term).toMatchObject({ status: "deprecated", note: expect.stringContaining("slip") as string });
  });

  it("exports no everyday word with a rendering that holds in one place only", () => {
    const preferred = new Set(data.entries.flatMap(({ ja }) => ja.map(({ term }) => term)));
    for (const word of ["支援", "保護", "リーダーシップ", "意見交換"]) expect(preferred).not.toContain(word);
  });

  it("looks any text up", () => {
    expect(glossary.lookup("both participants")[0]).toMatchObject({
      id: "both-participants",
      query: "both participants",
    });
    expect(glossary.lookup("no such thing")).toEqual([]);
  });
});
