// How long the command takes to start: to an empty Node process, and `build` to a process that loads kuromoji by its own builder
// and cuts the Japanese report once (`npm run bench -- build` measures that one alone).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median, ratio } from "./measure";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const rounds = 21;

function milliseconds(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
}

const cases: Readonly<Record<string, readonly string[]>> = {
  "taiyaku --version": ["--version"],
  "taiyaku --help": ["--help"],
  "taiyaku lookup": ["lookup", "日英関係省庁"],
};
for (const [name, args] of Object.entries(cases)) {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair: [number, number] = [milliseconds([cli, ...args]), milliseconds(["-e", "0"])];
    // The first round fills the disk cache.
    if (round > 0) pairs.push(pair);
  }
  const [own, base] = [median(pairs.map(([first]) => first)), median(pairs.map(([, second]) => second))];
  console.log(`${name}: ${own.toFixed(0)} ms; node -e 0: ${base.toFixed(0)} ms; ratio ${ratio(pairs)}`);
}
