import { distance } from "fastest-levenshtein";
import fc from "fast-check";
import { expect, it } from "vitest";
import { buildShard } from "../../src/memory/neighbours/build";
import { farthest, searchShard } from "../../src/memory/neighbours/search";
import { textOf } from "../../src/memory/neighbours/shard";
import { createTextPacker } from "../../src/memory/store/packer";

const words = ["the", "of", "report", "Article", "shall", "apply", "services", "12", "e", "eeeeeeeeeeeeeeeeeeee", "ab"];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((list) => list.join(" "));
const units = (text: string): Uint16Array => Uint16Array.from(text, (unit) => unit.charCodeAt(0));
const textAt = (codes: Uint16Array): string => String.fromCharCode(...codes);

it("finds every English text that an exhaustive search finds, and no other", () => {
  const scores = fc.constantFrom(0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 40 }), sentence, scores, (texts, query, score) => {
      const packer = createTextPacker();
      texts.forEach((text, index) => packer.add(index, text));
      const shard = buildShard(packer.finish());
      const scratch = {
        counts: new Uint8Array(texts.length),
        touched: new Uint32Array(texts.length),
        rows: new Uint16Array(0x10000),
      };
      const found: string[] = [];
      searchShard(shard, units(query), score, scratch, (entry, measured) => {
        found.push(`${String(measured)} ${textAt(textOf(shard, entry))}`);
      });
      const expected = texts
        .map((text) => ({ text, measured: distance(text, query) }))
        .filter(({ text, measured }) => measured <= farthest(Math.max(text.length, query.length), score))
        .map(({ text, measured }) => `${String(measured)} ${text}`);
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});
