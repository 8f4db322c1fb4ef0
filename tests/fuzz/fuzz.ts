// `npm run fuzz -- [CASES] [--target NAME] [--seed 1] [--case NUMBER] [--samples FOLDER]…` gives every reader and every parser
// that many cases in all (10,000), each made out of a sample by chance that the seed decides. A case fails that ends in
// anything but a result or a TaiyakuError with a short message, breaks a law, or takes more time or memory than it may.
import { rmSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { createRandom } from "./random";
import { createTargets } from "./targets";
import type { Failure, Task } from "./worker";

/** For at most 64 kB. The machine may be busy with other things, so this is far above what any case needs. */
const longestMilliseconds = 30_000;
const mostMegabytes = 1024;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    target: { type: "string", multiple: true },
    samples: { type: "string", multiple: true, default: [] },
    seed: { type: "string", default: "1" },
    case: { type: "string" },
  },
});
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const bundle = path(`../../node_modules/.cache/taiyaku-fuzz/${String(process.pid)}.mjs`);
const folders = [path("../../fixtures"), ...values.samples];
const all = Object.keys(await createTargets(folders));
const names = values.target ?? all;
const unknown = names.find((name) => !all.includes(name));
if (unknown !== undefined) throw new Error(`Expected a target of ${all.join(", ")}, got ${unknown}`);
const seed = Number(values.seed);

if (values.case !== undefined) {
  // One case again, with all that it has to say.
  for (const name of names) {
    const target = (await createTargets(folders))[name];
    const random = createRandom(seed, name, Number(values.case));
    const made = target?.make(random);
    writeSync(1, (typeof made === "object" && "words" in made ? made.bytes : made) as string);
    console.error("\n", await target?.run(made as never, random));
  }
} else {
  // In one file, since a worker does not load TypeScript.
  await build({
    entryPoints: [path("worker.ts")],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
  });
  const each = Math.ceil(Number(positionals[0] ?? 10_000) / names.length);
  let failures = 0;
  for (const name of names) {
    const started = performance.now();
    const found = await fuzzTarget(name, each);
    failures += found.length;
    const seconds = (performance.now() - started) / 1000;
    console.log(`${name}: ${each} cases in ${seconds.toFixed(0)} s, ${found.length} failures`);
    for (const { number, problem } of distinct(found))
      console.log(`  --target ${name} --seed ${seed} --case ${number}\n    ${problem}`);
  }
  rmSync(bundle);
  process.exitCode = failures > 0 ? 1 : 0;
}

/** Runs the cases of a target; after 200 failures there is enough to mend. */
async function fuzzTarget(name: string, cases: number): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (let from = 0; from < cases && failures.length < 200;) from = await runWorker(name, from, cases, failures);
  return failures;
}

/** Runs cases until the end or until one has to be stopped; returns the number of the next one. */
function runWorker(name: string, from: number, to: number, failures: Failure[]): Promise<number> {
  const clock = new SharedArrayBuffer(8);
  const view = new Int32Array(clock);
  const task: Task = { name, seed, from, to, folders, clock };
  const worker = new Worker(bundle, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  return new Promise((resolve) => {
    let done = false;
    const stop = (problem: string): void => {
      if (done) return;
      if (Atomics.load(view, 0) === 0) throw new Error(`The worker did not begin: ${problem}`);
      const number = Atomics.load(view, 0) - 1;
      failures.push({ name, number, problem });
      finish(number + 1);
    };
    const finish = (next: number): void => {
      done = true;
      clearInterval(watch);
      void worker.terminate().then(() => resolve(next));
    };
    const watch = setInterval(() => {
      const now = Math.floor(performance.timeOrigin + performance.now()) % 2 ** 31;
      if (Atomics.load(view, 0) > 0 && now - Atomics.load(view, 1) > longestMilliseconds) stop("takes too long");
    }, 250);
    worker.on("message", (message: Failure | null) => (message === null ? finish(to) : failures.push(message)));
    worker.on("error", (error) => stop(String(error.stack ?? error)));
  });
}

/** The first failure of each kind: those that differ in figures and quoted text only are one. */
function distinct(failures: readonly Failure[]): Failure[] {
  const kinds = new Map<string, Failure>();
  for (const failure of failures) {
    const kind = failure.problem
      .split("\n")
      .slice(0, 3)
      .join("\n")
      .replace(/\d+|["'`].*?["'`]/gu, "");
    if (!kinds.has(kind)) kinds.set(kind, failure);
  }
  return [...kinds.values()].slice(0, 20);
}
