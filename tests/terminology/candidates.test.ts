import { transliterationComparer } from "../../src/language";
import { beforeAll, describe, expect, it } from "vitest";
import { createTokenizer, type Tokenizer } from "../../src";
import { tagEnglish } from "../../src/language/english/tagger";
import { englishCandidates } from "../../src/terminology/candidates/english";
import { japaneseCandidates } from "../../src/terminology/candidates/japanese";
import { cutKatakana } from "../../src/terminology/pairing/features/katakana";

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

function japanese(text: string, english: readonly string[] = []): string[] {
  const tokens = cutKatakana(tokenizer.tokenize(text), () => english, transliterationComparer());
  return japaneseCandidates(tokens).map(({ from, to }) => text.slice(tokens[from]!.range[0], tokens[to - 1]!.range[1]));
}

function english(text: string): string[] {
  const tokens = tagEnglish(text);
  return englishCandidates(tokens).map(({ from, to }) => text.slice(tokens[from]!.range[0], tokens[to - 1]!.range[1]));
}

describe("Japanese candidates", () => {
  it.each([
    ["広島 AI プロセスを前進させるための作業計画に合意した。", "広島 AI プロセスを前進させるための作業計画"],
    ["信頼性のある自由なデータ流通（DFFT）", "信頼性のある自由なデータ流通"],
    ["科学・イノベーション・技術省は", "科学・イノベーション・技術省"],
    ["国連開発のための科学技術委員会及び", "国連開発のための科学技術委員会"],
    ["グローバル越境プライバシールール（CBPR）フォーラムは", "グローバル越境プライバシールール（CBPR）フォーラム"],
    ["包摂的なデジタル社会", "包摂的"],
    ["第 28 条に基づき", "第 28 条"],
  ])("of %s have %s", (text, term) => expect(japanese(text)).toContain(term));

  it("are cut inside unknown katakana where the English shows words", () => {
    const words = ["Radio", "Access", "Network", "architectures"];
    expect(japanese("無線アクセスネットワークアーキテクチャ", words)).toEqual(
      expect.arrayContaining(["無線アクセスネットワーク", "無線アクセスネットワークアーキテクチャ"]),
    );
  });
});

describe("English candidates", () => {
  it.each([
    ["The fee is set out in Annex B.", "Annex B", "Annex B."],
    ["It is made in the U. S.", "U. S.", "U. S"],
  ])("of %s have %s and not %s", (text, term, other) => {
    expect(english(text)).toContain(term);
    expect(english(text)).not.toContain(other);
  });

  it.each([
    ["the Ministry of Economy, Trade and Industry held", "Ministry of Economy, Trade and Industry"],
    ["a joint statement on semiconductor partnership was", "joint statement on semiconductor partnership"],
    ["the Global Cross-Border Privacy Rules (CBPR) Forum has", "Global Cross-Border Privacy Rules (CBPR) Forum"],
    ["The Open RAN-related technologies", "Open RAN-related technologies"],
    ["the Secure by Design product", "Secure by Design"],
  ])("of %s have %s", (text, term) => expect(english(text)).toContain(term));

  it("do not begin inside a hyphenated word", () => {
    expect(english("the UK-Japan partnership")).not.toContain("Japan partnership");
  });
});

describe("tagEnglish", () => {
  it("gives places that slice to the words", () => {
    const text = "MIC’s £250m R&D: cross-border 5G (“Open RAN”)…";
    for (const { surface, range } of tagEnglish(text)) expect(text.slice(...range)).toBe(surface);
    expect(tagEnglish(text).map(({ surface }) => surface)).toEqual(
      expect.arrayContaining(["£250m", "5G", "cross", "border"]),
    );
  });
});
