/*
 * What the typed module of 5,000 entries costs the compiler, against an empty file, in one run.
 * Run with `npx tsx tests/bench/glossary-types.ts`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { glossaryModule } from "../../src/glossary";
import type { ConceptEntry } from "../../src/model";

const entries = Array.from({ length: 5000 }, (_, index): ConceptEntry => ({
  id: `c${index}`,
  type: "other",
  ja: [{ term: `第${index}号用語`, status: "preferred" }],
  en: [
    { term: `term number ${index}`, status: "preferred" },
    { term: `T${index}`, status: "admitted" },
  ],
  occurrences: [],
}));
const folder = mkdtempSync(join(tmpdir(), "taiyaku-bench-"));
writeFileSync(join(folder, "empty.ts"), "export {};\n");
writeFileSync(join(folder, "house.ts"), glossaryModule({ schemaVersion: 1, entries }));
const uses = Array.from({ length: 200 }, (_, index) => `glossary.translate("第${index * 25}号用語");`);
writeFileSync(join(folder, "use.ts"), `import { glossary } from "./house";\n${uses.join("\n")}\n`);

function check(file: string): number {
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    types: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const runs = Array.from({ length: 5 }, () => [check("empty.ts"), check("use.ts")] as const);
rmSync(folder, { recursive: true });
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const [empty, use] = [median(runs.map(([value]) => value)), median(runs.map(([, value]) => value))];
console.log(
  `tsc on an empty file ${empty.toFixed(2)} s, on 5,000 entries ${use.toFixed(2)} s: ${(use / empty).toFixed(2)} times`,
);
