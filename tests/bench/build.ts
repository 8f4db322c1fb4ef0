import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, ratio } from "./measure";

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const english = path("fixtures/japan-uk-progress-report.en.md");
const japanese = path("fixtures/japan-uk-progress-report.ja.md");
const kuromoji = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));

/** A process that does what no build can do without: load kuromoji and cut the Japanese text once. */
const baseline = `require(${JSON.stringify(kuromoji)}).builder({ dicPath: ${JSON.stringify(join(kuromoji, "dict"))} }).build((error, tokenizer) =>
  tokenizer.tokenize(require("node:fs").readFileSync(${JSON.stringify(japanese)}, "utf8")))`;

function seconds(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

const out = mkdtempSync(join(tmpdir(), "taiyaku-bench-"));
const rounds = 15;
const pairs: [build: number, base: number][] = [];
for (let round = 0; round <= rounds; round += 1) {
  const base = seconds(["-e", baseline]);
  const build = seconds([path("dist/cli.js"), "build", english, japanese, "-o", out]);
  // The first round fills the disk cache.
  if (round > 0) pairs.push([build, base]);
}
rmSync(out, { recursive: true });
console.log(`taiyaku build on the report: ${median(pairs.map(([build]) => build)).toFixed(2)} s`);
console.log(`loading kuromoji and cutting the text once: ${median(pairs.map(([, base]) => base)).toFixed(2)} s`);
console.log(`ratio, median of ${String(rounds)} rounds side by side: ${ratio(pairs)}`);
