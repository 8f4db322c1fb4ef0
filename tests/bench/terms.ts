/**
 * The time of `extractTerms`: on the report as a ratio to loading kuromoji and tokenizing the same text in the same run, and on
 * 5,000 and 30,000 segment pairs, whose ratio says whether the growth is linear (6 if it is). `tsx tests/bench/terms.ts [EN JA]`
 * with files of one segment a line; without files pairs are made of the report's own, in every other company.
 */
import { readFileSync } from "node:fs";
import { createTokenizer } from "../../src/language";
import { bitextOfUnits } from "../../src/memory";
import type { Bitext, TranslationUnit } from "../../src/model";
import { extractTerms } from "../../src/terminology";
import { readBitext } from "../evaluation/terms";

const report = readBitext("fixtures/japan-uk-progress-report.en.md", "fixtures/japan-uk-progress-report.ja.md");

function seconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const before = process.cpuUsage();
const tokenizer = await createTokenizer();
tokenizer.tokenize(report.ja.text);
const spent = process.cpuUsage(before);
const loading = (spent.user + spent.system) / 1e6;
const first = seconds(() => extractTerms(report, { tokenizer }));
console.log(
  `the report: ${first.toFixed(2)} s of processor time, loading and tokenizing ${loading.toFixed(2)} s, ratio ${(first / loading).toFixed(2)}`,
);

const [enFile, jaFile] = process.argv.slice(process.argv[1]?.endsWith("bench/terms.ts") ? 2 : 3);
const texts = enFile !== undefined && jaFile !== undefined ? given(enFile, jaFile) : made();
const figures = [5000, 30000].map((count) => {
  const bitext = bitextOf(texts(count));
  const time = seconds(() => extractTerms(bitext, { tokenizer }));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${String(count)} segment pairs: ${time.toFixed(1)} s of processor time, ${String(memory)} MB at most`);
  return time;
});
console.log(`ratio ${(figures[1]! / figures[0]!).toFixed(2)} (6 is linear)`);

type Texts = (count: number) => (readonly [en: string, ja: string])[];

function given(enPath: string, jaPath: string): Texts {
  const [en, ja] = [enPath, jaPath].map((path) => readFileSync(path, "utf8").trimEnd().split("\n"));
  return (count) => en!.slice(0, count).map((text, index) => [text, ja![index] ?? ""] as const);
}

/** Two segments of the report beside each other, each pair of them once, with a number. */
function made(): Texts {
  const beads = report.beads.filter(({ en, ja }) => en.length === 1 && ja.length === 1);
  const at = (index: number): readonly [string, string] => {
    const { en, ja } = beads[index % beads.length]!;
    return [en[0]!.text, ja[0]!.text];
  };
  return (count) =>
    Array.from({ length: count }, (_, index) => {
      const [one, other] = [at(index), at(7 * index + Math.floor(index / beads.length))];
      return [`${one[0].slice(0, 120)} ${String(index)}`, `${one[1].slice(0, 50)}${String(index)}`].map(
        (text, side) => `${text} ${other[side]!.slice(0, side === 0 ? 40 : 16)}`,
      ) as [string, string];
    });
}

function bitextOf(pairs: readonly (readonly [en: string, ja: string])[]): Bitext {
  return bitextOfUnits(
    pairs
      .filter(([en, ja]) => en !== "" && ja !== "")
      .map(([en, ja], index): TranslationUnit => ({
        id: String(index),
        properties: [],
        variants: [
          { language: "en", text: en },
          { language: "ja", text: ja },
        ],
      })),
  );
}
