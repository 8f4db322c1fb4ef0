import { expect, it } from "vitest";
import { canonicalTag, isMistakenTag, tagAffinity } from "../../src/language";

it.each([
  ["ja_JP.UTF-8", "ja-JP"],
  ["JA-01", "ja"],
  ["JPN", "ja"],
  ["ENU", "en-US"],
  ["Japanese", "ja"],
  ["英語", "en"],
  ["0411", "ja-JP"],
  ["0x0409", "en-US"],
  ["1041", "ja-JP"],
  ["1033", "en-US"],
  ["jp", "ja"],
  ["eN-uS", "en-US"],
  ["ja-Jpan-JP", "ja-Jpan-JP"],
  ["en-", "en"],
  ["???", null],
])("reads %s as %s", (written, tag) => {
  expect(canonicalTag(written)).toBe(tag);
});

it("distinguishes mistakes from other spellings", () => {
  expect(["eN-uS", "jpn", "ja"].map(isMistakenTag)).toEqual([false, false, false]);
  expect(["ja_JP", "jp", "JA-01", "1041", " ja"].map(isMistakenTag)).toEqual([true, true, true, true, true]);
});

it("compares tags of any spelling", () => {
  expect(tagAffinity("ja", "jpn")).toBe(3);
  expect(tagAffinity("ja", "1041")).toBe(2);
});
