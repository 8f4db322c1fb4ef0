import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src";

const split = (text: string, language: "en" | "ja"): string[] =>
  splitSentences(text, language).map((range) => text.slice(...range));

describe("splitSentences", () => {
  it("gives ranges in order that lose nothing but white space, for any text", () => {
    const text = fc.array(
      fc.constantFrom("a", "B", ".", "!", "?", " ", "”", "(", ")", "「", "」", "。", "語", "\n", "No.", "U.K.", "１"),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(text, fc.constantFrom("en", "ja"), (parts, language) => {
        const whole = parts.join("");
        let cursor = 0;
        for (const [start, end] of splitSentences(whole, language)) {
          expect(whole.slice(cursor, start).trim()).toBe("");
          expect(whole.slice(start, end).trim()).toBe(whole.slice(start, end));
          expect(end).toBeGreaterThan(start);
          cursor = end;
        }
        expect(whole.slice(cursor).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      "Principles for Software.” This joint guidance urges.",
      ["Principles for Software.”", "This joint guidance urges."],
    ],
    [
      "The Commissioner of the U.K. signed a memorandum. It ended.",
      ["The Commissioner of the U.K. signed a memorandum.", "It ended."],
    ],
    ["See No. 27 and Art. 5 of it. Mr. Bhatti came.", ["See No. 27 and Art. 5 of it.", "Mr. Bhatti came."]],
    ["It grew by 3.5 percent! 2023 was good.", ["It grew by 3.5 percent!", "2023 was good."]],
    ["on GOV.UK and beyond", ["on GOV.UK and beyond"]],
    ["It was in the U.K. The next was in Japan.", ["It was in the U.K.", "The next was in Japan."]],
    ["On Jan. 5 it began. It ended on Dec. 3.", ["On Jan. 5 it began.", "It ended on Dec. 3."]],
    ["A. B. Smith came. C. Brown left.", ["A. B. Smith came.", "C. Brown left."]],
    ["It is for customers.2 The rest is not.", ["It is for customers.2", "The rest is not."]],
    ["It is for customers.[12] The rest is not.", ["It is for customers.[12]", "The rest is not."]],
  ])("parts English: %s", (text, expected) => expect(split(text, "en")).toEqual(expected));

  it.each([
    [
      "英国政府 (以下「日英関係省庁」という。) は、開催した。次に進む。",
      ["英国政府 (以下「日英関係省庁」という。) は、開催した。", "次に進む。"],
    ],
    [
      "発出された「強化された広島アコードの下、継続する。確認した。",
      ["発出された「強化された広島アコードの下、継続する。", "確認した。"],
    ],
    ["「終わった。」彼は去った。", ["「終わった。」彼は去った。"]],
    ["本当か？そうだ！", ["本当か？", "そうだ！"]],
    ["何？と聞いた。すごい！とはいえ高い。", ["何？と聞いた。", "すごい！", "とはいえ高い。"]],
    ["見出し", ["見出し"]],
  ])("parts Japanese: %s", (text, expected) => expect(split(text, "ja")).toEqual(expected));

  it("takes a leader of dots for no sentence and does not tire of it", () => {
    const text = `Contents ${".".repeat(100_000)} 4`;
    expect(split(text, "en").join("").length).toBeGreaterThan(100_000);
    expect(split("（".repeat(50_000) + "。".repeat(50_000), "ja").length).toBeGreaterThan(0);
  });
});
