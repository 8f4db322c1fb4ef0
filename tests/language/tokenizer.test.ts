import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createTokenizer, isTaiyakuError, type Token, type Tokenizer } from "../../src";
import { reportText } from "../report";

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

/** Tokens with the gaps between them, put together again. */
function reassemble(text: string, tokens: readonly Token[]): string {
  let cursor = 0;
  let result = "";
  for (const { surface, range } of tokens) {
    expect(range[0]).toBeGreaterThanOrEqual(cursor);
    expect(range[1]).toBeGreaterThan(range[0]);
    expect(text.slice(...range)).toBe(surface);
    result += text.slice(cursor, range[0]) + surface;
    cursor = range[1];
  }
  return result + text.slice(cursor);
}

/** Strings of what breaks kuromoji: astral characters, lone surrogates, combining marks, brackets, long runs. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "日本",
        "と",
        "🇯🇵",
        "𠮷",
        "\ud83d",
        "\udc00",
        "か\u3099",
        "ｶﾞ",
        "(",
        ")。",
        "、",
        "ＩＴ",
        "３",
        " ",
        "ー",
        "\u3099",
        "インターネット・",
        "abc",
        "\n",
        "\0",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);

describe("createTokenizer", () => {
  it("gives tokens in order that with the gaps between them make up the text, for any string", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(reassemble(text, tokenizer.tokenize(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves no gap in the report", () => {
    const text = reportText("ja");
    const tokens = tokenizer.tokenize(text);
    expect(tokens.map(({ surface }) => surface).join("")).toBe(text);
    expect(reassemble(text, tokens)).toBe(text);
  });

  it("loses no character next to an emoji", () => {
    expect(tokenizer.tokenize("🇯🇵日本と").map(({ surface }) => surface)).toEqual(["🇯", "🇵", "日本", "と"]);
  });

  it("cuts a composed and a decomposed text alike", () => {
    const surfaces = (text: string): string[] =>
      tokenizer.tokenize(text).map(({ surface }) => surface.normalize("NFC"));
    expect(surfaces("ガバナンスが重要で、データ".normalize("NFD"))).toEqual(surfaces("ガバナンスが重要で、データ"));
  });

  it("takes brackets of either width for brackets and full-width digits for one number", () => {
    const tokens = tokenizer.tokenize("(IoT)は第２８条");
    expect(tokens[0]?.partOfSpeech).toEqual(["記号", "括弧開"]);
    expect(tokens.map(({ surface }) => surface)).toContain("２８");
  });

  it("gives the dictionary form of a conjugated word, and the surface of an unknown one", () => {
    const tokens = tokenizer.tokenize("署名した。グンマニウム");
    expect(tokens.find(({ surface }) => surface === "し")?.baseForm).toBe("する");
    const unknown = tokens.at(-1);
    expect([unknown?.known, unknown?.baseForm, unknown?.reading]).toEqual([false, unknown?.surface, undefined]);
  });

  it("cuts a long run without 、 and 。 nearly as it would be cut in one piece", () => {
    const sentence = "日英関係省庁は情報を共有し更に協力を強化する";
    const single = tokenizer.tokenize(sentence).map(({ surface }) => surface);
    const many = tokenizer.tokenize(sentence.repeat(200)).map(({ surface }) => surface);
    expect(many.join("")).toBe(sentence.repeat(200));
    expect(Math.abs(many.length - 200 * single.length)).toBeLessThan(0.02 * many.length);
  });

  it("says where a dictionary was expected", async () => {
    const error = await createTokenizer({ dictionaryPath: "/no/such/folder" }).catch((cause: unknown) => cause);
    expect(isTaiyakuError(error) && error.code).toBe("dictionary");
    expect(String(error)).toContain("/no/such/folder");
  });

  it("loads a dictionary once", async () => {
    expect(await createTokenizer()).toBe(tokenizer);
  });
});
