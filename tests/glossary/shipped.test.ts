import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, it } from "vitest";
import { glossary } from "../../src/shipped-glossary";
import { generateGlossary } from "./generate";

const folder = new URL("../../glossary/", import.meta.url);

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

  it("looks any text up", () => {
    expect(glossary.lookup("both participants")[0]).toMatchObject({
      id: "both-participants",
      query: "both participants",
    });
    expect(glossary.lookup("no such thing")).toEqual([]);
  });
});
