/**
 * Learns the seed lexicon: `npm run fit -- seed FOLDER`. FOLDER keeps the packages that the texts come from (see
 * `seed-sources.ts`); writes `src/alignment/seed/data.json`.
 */
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { stem } from "../../src/alignment/words/tokens";
import { createTokenizer } from "../../src/language";
import { readWords, wordReading, type WordReading } from "../../src/terminology/pairing/store/bead-words";
import { trainAligner } from "../../src/terminology/word-alignment";
import { readSources } from "./seed-sources";

/** A link less sure than this proves nothing, and neither does a share as small as that. */
const leastCount = 0.7;
const leastShare = 0.1;
const mostRenderings = 5;

/** Reads, trains, writes, and says what it did. */
export async function makeSeed(folder: string): Promise<void> {
  const reading: WordReading = wordReading(await createTokenizer());
  const sources = readSources(folder);
  for (const { name, pairs } of sources) console.log(`${name}: ${pairs.length} pairs`);
  const words = sources.flatMap(({ pairs }) =>
    pairs.map((texts): [string[], string[]] => {
      const { ja, en } = readWords(texts, reading);
      return [
        ja.map(({ baseForm, surface, partOfSpeech }) =>
          /^(?:動詞|形容詞)$/u.test(partOfSpeech[0] ?? "") ? baseForm : surface,
        ),
        en.map(({ surface }) => (/^\p{L}+$/u.test(surface) ? stem(surface) : surface.toLowerCase())),
      ];
    }),
  );
  const aligner = trainAligner(words, { stems: false });
  const together = new Map<string, Map<string, number>>();
  const jaCounts = new Map<string, number>();
  const enCounts = new Map<string, number>();
  words.forEach(([ja, en], index) => {
    const { english, japanese } = aligner.posteriors(index);
    for (const word of ja) jaCounts.set(word, (jaCounts.get(word) ?? 0) + 1);
    for (const word of en) enCounts.set(word, (enCounts.get(word) ?? 0) + 1);
    for (let j = 0; j < ja.length && j < 200; j += 1) {
      if (!/[\u30a1-\u30fa\u3400-\u9fff]/u.test(ja[j]!)) continue;
      for (let i = 0; i < en.length && i < 200; i += 1) {
        const both = Math.sqrt(
          (english[j * Math.min(200, en.length) + i] ?? 0) * (japanese[j * Math.min(200, en.length) + i] ?? 0),
        );
        if (both < 0.05 || !/^[a-z]{3,}$/u.test(en[i]!)) continue;
        const own = together.get(ja[j]!) ?? new Map<string, number>();
        together.set(ja[j]!, own);
        own.set(en[i]!, (own.get(en[i]!) ?? 0) + both);
      }
    }
  });
  const lines: string[] = [];
  for (const [ja, own] of [...together].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = [...own]
      // By half a count less, since what was met once may be chance.
      .map(([en, count]) => [en, count, Math.min(1, (count - 0.5) / jaCounts.get(ja)!)] as const)
      .filter(([, count, share]) => count >= leastCount && share >= leastShare)
      .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostRenderings);
    if (kept.length > 0)
      lines.push(`${ja}\t${kept.map(([en, , share]) => `${en}${Math.min(9, Math.ceil(share * 10 - 0.5))}`).join(" ")}`);
  }
  const packed = brotliCompressSync(lines.join("\n"), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(
    new URL("../../src/alignment/seed/data.json", import.meta.url),
    `${JSON.stringify({ brotli: packed.toString("base64") })}\n`,
  );
  console.log(`${lines.length} Japanese words, ${packed.length} bytes`);
}
