import { beforeAll, describe, expect, it } from "vitest";
import { bitextOfUnits, createTokenizer, extractTerms, type Tokenizer, type TranslationUnit } from "../../src";

const unit = (en: string, ja: string): TranslationUnit => ({
  variants: [
    { language: "en-GB", text: en },
    { language: "ja-JP", text: ja },
  ],
  properties: [],
});

describe("bitextOfUnits", () => {
  let tokenizer: Tokenizer;
  beforeAll(async () => {
    tokenizer = await createTokenizer();
  });

  it("has a bead for each unit with both languages, addressed by its number", () => {
    const bitext = bitextOfUnits([unit("One.", "一。"), unit("", "二。"), unit("Three.", "三。")]);
    expect(bitext.beads.map(({ address }) => address.item)).toEqual(["1", "3"]);
    for (const { en, ja } of bitext.beads) {
      expect(bitext.en.text.slice(...en[0]!.range)).toBe(en[0]!.text);
      expect(bitext.ja.text.slice(...ja[0]!.range)).toBe(ja[0]!.text);
    }
  });

  it("lets terms be found in a memory", () => {
    const units = [
      unit("The Open Networks Programme (ONP) began.", "オープン・ネットワーク・プログラム（ONP）が始まった。"),
      unit("It is over.", "終了した。"),
    ];
    const found = extractTerms(bitextOfUnits(units), { tokenizer });
    const term = found.find(({ en }) => en === "Open Networks Programme");
    expect(term?.ja).toBe("オープン・ネットワーク・プログラム");
    expect(term?.occurrences[0]?.item).toBe("1");
  });
});
