import { describe, expect, it } from "vitest";
import { isBilingual, isEnglishText, textOfLanguage } from "../../src/alignment";
import { buildMemory } from "../../src/memory";
import type { Bitext } from "../../src/model";
import { alignPair } from "../../src/pipeline";
import { align } from "./report";

const guide = [
  ["Read this first.", "最初にこれを読みます。"],
  ["Then start the machine.", "次に機械を動かします。"],
  ["Stop it in the evening.", "夕方に止めます。"],
  ["Clean the belt with a dry cloth.", "ベルトを乾いた布で掃除します。"],
  ["Keep the cover closed.", "カバーを閉めておきます。"],
  ["Ask the workshop about spare parts.", "予備の部品は工房に尋ねます。"],
] as const;

const english = guide.map(([text]) => text).join("\n\n");
const expected = new Set(guide.map(([en, ja]) => `${en}\t${ja}`));

function pairsIn({ beads }: Bitext): Set<string> {
  return new Set(beads.map(({ en, ja }) => [en, ja].map((side) => side.map(({ text }) => text).join(" ")).join("\t")));
}

const forms = {
  "paragraph by paragraph": guide.map(([en, ja]) => `${en}\n\n${ja}\n\n`).join(""),
  "line by line, Japanese first": guide.map(([en, ja]) => `${ja}\n${en}\n`).join(""),
  "in two columns": `| English | 日本語 |\n| --- | --- |\n${guide.map(([en, ja]) => `| ${en} | ${ja} |\n`).join("")}`,
  "with the original in comments": guide.map(([en, ja]) => `<!-- ${en} -->\n\n${ja}\n\n`).join(""),
  "with the original in long comments": guide.map(([en, ja]) => `<!--\n${en}\n-->\n${ja}\n\n`).join(""),
};

describe("a bilingual document", () => {
  it.each(Object.entries(forms))("is read alone: %s", (_, text) => {
    expect(isBilingual(text)).toBe(true);
    const found = pairsIn(alignPair({ text, language: "en" }, { text, language: "ja" }));
    expect(found).toEqual(expected);
  });

  it.each(Object.entries(forms))("is read as the translation of its original: %s", (_, text) => {
    const bitext = alignPair({ text: english, language: "en" }, { text, language: "ja" });
    for (const pair of expected) expect(pairsIn(bitext)).toContain(pair);
    expect(bitext.findings.map(({ ruleId }) => ruleId)).toEqual(["bilingual-document"]);
  });

  it("keeps every offset when it is split", () => {
    for (const text of Object.values(forms)) {
      for (const language of ["en", "ja"] as const) {
        const part = textOfLanguage(text, language);
        expect(part).toHaveLength(text.length);
        for (const [offset, character] of [...part].entries())
          if (character.trim() !== "") expect(text[offset]).toBe(character);
      }
      const bitext = alignPair({ text, language: "en" }, { text, language: "ja" });
      for (const segment of bitext.beads.flatMap(({ en, ja }) => [...en, ...ja]))
        expect(text.slice(...segment.range)).toContain(segment.text.slice(0, 5));
    }
  });

  it("is not a translation with English names, nor one that is half finished", () => {
    expect(isBilingual("Node.js で npm install を実行します。GitHub で公開しています。\n\nREADME\n")).toBe(false);
    const half = guide.map(([en, ja], index) => (index < 3 ? ja : en)).join("\n\n");
    const bitext = alignPair({ text: english, language: "en" }, { text: half, language: "ja" });
    expect(bitext.findings.map(({ ruleId }) => ruleId)).toEqual(["untranslated"]);
  });
});

describe("English text left in the Japanese", () => {
  const en = `## Start\n\nOpen the box.\n\n## Use\n\nPress the red button. Wait ten seconds.\n\n## Licence\n\nMIT License\n\nnpm install --save\n`;
  const ja = `## 開始\n\n箱を開けます。\n\n## Use\n\nPress the red button. Wait ten seconds.\n\n## ライセンス\n\nMIT License\n\nnpm install --save\n`;

  it("is one finding for each run, and not in the memory", () => {
    const bitext = align(en, ja);
    const [finding, ...others] = bitext.findings.filter(({ ruleId }) => ruleId === "untranslated");
    expect(others).toEqual([]);
    expect(ja.slice(...(finding?.range ?? [0, 0]))).toBe("Use\n\nPress the red button. Wait ten seconds.");
    const texts = (memory: ReturnType<typeof buildMemory>): string[] =>
      memory.units.flatMap(({ variants }) =>
        variants.filter(({ language }) => language === "ja").map(({ text }) => text),
      );
    expect(texts(buildMemory(bitext)).filter((text) => /Press|Use/u.test(text))).toEqual([]);
    expect(texts(buildMemory(bitext, { keepUntranslated: true }))).toContain("Use");
  });

  it.each([
    ["Press the red button.", true],
    ["Use of Biometrics", true],
    ["Apache License 2.0", false],
    ["Andrew van der Berg", false],
    ["const max_size = get(value);", false],
    ["https://example.org/read/the/manual", false],
    ["2024-01-16", false],
    ["ボタンを押します。", false],
  ])("%s is text: %s", (text, isText) => {
    expect(isEnglishText(text)).toBe(isText);
  });
});

describe("translator's notes", () => {
  it("are additions, wherever they are", () => {
    const en = "# The care of bicycles\n\nOil the chain once a month. Use thin oil.\n\nFill the tyres in 2024.\n";
    const ja =
      "> 訳注：この文書は The care of bicycles の日本語訳です。\n> 翻訳日：2024年5月1日　訳者：山田太郎\n\n# 自転車の手入れ\n\n" +
      "月に一度チェーンに油を差します（訳注：雨の多い日本では月に二度がよい）。薄い油を使います。\n\n［訳注］油は自転車店で買えます。\n\n" +
      "2024年にタイヤに空気を入れます。\n";
    const bitext = align(en, ja);
    expect(bitext.findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
      "info translator-addition",
      "info translator-addition",
    ]);
    expect(pairsIn(bitext)).toContain(
      "Oil the chain once a month.\t月に一度チェーンに油を差します（訳注：雨の多い日本では月に二度がよい）。",
    );
    expect(pairsIn(bitext)).toContain("Use thin oil.\t薄い油を使います。");
    const order = bitext.beads.flatMap(({ ja: segments }) => segments.map(({ range }) => range[0]));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("are paired where the English has them too", () => {
    const bitext = align(
      "Translator's note: see the index.\n\nIt ends in 2024.\n",
      "訳注：索引を参照。\n\n2024年に終わる。\n",
    );
    expect(bitext.findings).toEqual([]);
  });
});
