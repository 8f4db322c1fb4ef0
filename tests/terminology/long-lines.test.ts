import { beforeAll, expect, test } from "vitest";
import { createTokenizer, type Tokenizer } from "../../src/language";
import { bitextOfUnits } from "../../src/memory";
import { extractTerms } from "../../src/terminology";
import { readWords, wordReading } from "../../src/terminology/pairing/store/bead-words";

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

test("of a line without end as many words are read as are linked", () => {
  const words = readWords({ en: "Data ".repeat(3000), ja: "データの".repeat(3000) }, wordReading(tokenizer));
  expect([words.en.length, words.ja.length]).toEqual([200, 200]);
});

test("a definition that a line repeats thousands of times is one term", () => {
  const variants = [
    { language: "en", text: 'Otter Ltd (hereinafter "Otter") '.repeat(2000) },
    { language: "ja", text: "川獺商会（以下「川獺」という。）".repeat(2000) },
  ];
  const found = extractTerms(bitextOfUnits([{ variants, properties: [] }]), { tokenizer, minimumScore: 0.5 });
  expect(found.map(({ ja, en }) => `${ja} = ${en}`)).toContain("川獺 = Otter");
});
