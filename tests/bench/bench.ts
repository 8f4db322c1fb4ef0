// `npm run bench` runs all benchmarks, `npm run bench -- NAME` one of them; that of alignment takes files: see alignment.ts.
// Each prints ratios to a baseline of the same run.
export {};
const benches = ["startup", "build", "memory", "glossary", "glossary-types", "validation", "terms", "review"];
const [name] = process.argv.slice(2);
const chosen = name === undefined ? benches : benches.filter((bench) => bench === name);
if (chosen.length === 0) {
  console.error(`Expected one of ${benches.join(", ")}, got ${name ?? ""}`);
  process.exitCode = 2;
}
for (const bench of chosen) {
  console.log(`\n# ${bench}`);
  await import(`./${bench}.ts`);
}
