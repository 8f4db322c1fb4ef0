import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/language";
import type { Language } from "../../src/model";

/** Sentences as they are divided, one string each. */
const cases: readonly (readonly [kind: string, language: Language, sentences: readonly string[]])[] = [
  ["labels in a line", "en", ["1. Open the box.", "2. Take the key."]],
  ["letters as labels", "en", ["a. Open the box.", "b. Take the key."]],
  ["steps", "en", ["Step 1. Open it.", "Step 2. Close it."]],
  ["numbers at the end", "en", ["The total is 5.", "The rest is 6."]],
  ["initials after a small word", "en", ["It was read by T. Sato and K. Abe."]],
  ["names of mountains", "en", ["We climbed Mt. Aso."]],
  ["forms of companies", "en", ["Foo Inc. (“Foo”) and Bar Ltd. (“Bar”) agree."]],
  ["law cases", "en", ["The court decided Foo v. Bar in 1999."]],
  ["abbreviations at the end", "en", ["I was born in the U.S.A.", "My name is Ben Lane."]],
  ["an answer", "en", ["Is it open?", "No.", "That is all."]],
  ["a number", "en", ["It is in No. 27 of the list.", "It is short."]],
  ["names that begin with a small letter", "en", ["It works.", "iPhone users are glad.", "e-Tax is new."]],
  ["half-width brackets", "ja", ["彼は｢はい｡行く｡｣と言った｡", "次だ｡"]],
  ["quotation marks", "ja", ["〝はい。行く。〟と言った。"]],
  ["marks in names", "ja", ["Yahoo!を使う。", "なぜ？の答えを探す。", "驚き！の結果だ。"]],
  ["words that begin like a particle", "ja", ["驚いた！", "でも行く。", "本当か？", "では行こう。"]],
  ["double marks", "ja", ["すごい⁉", "次だ‼", "終わり。"]],
  ["a sentence in brackets", "ja", ["文である。", "（注１を参照。）", "次の文。"]],
  ["a definition in brackets", "ja", ["名前（以下「甲」という。）は来た。"]],
];

describe("splitSentences", () => {
  it.each(cases)("divides %s (%s)", (_, language, sentences) => {
    const text = sentences.join(language === "en" ? " " : "");
    expect(splitSentences(text, language).map((range) => text.slice(...range))).toEqual(sentences);
  });
});
