// The list of lint findings in older code (suppressions.json) may only shrink.
// `npm run lint` fails on a finding that is not listed and on a listed one that is gone; this script, which runs first, fails when the
// list holds more findings of a rule than ceilings.json allows. `npm run lint:prune` removes what is gone and lowers the ceilings.
import { readFileSync, writeFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

/** Rule to number of listed findings, over all files. */
function countByRule(suppressions) {
  const counts = {};
  for (const rules of Object.values(suppressions))
    for (const [rule, { count }] of Object.entries(rules)) counts[rule] = (counts[rule] ?? 0) + count;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One message for each rule that has more listed findings than its ceiling. */
function grownRules(counts, ceilings) {
  return Object.entries(counts)
    .filter(([rule, count]) => count > (ceilings[rule] ?? 0))
    .map(([rule, count]) => `${rule}: ${count} exceptions are listed, ${ceilings[rule] ?? 0} are allowed.`);
}

const counts = countByRule(read("suppressions.json"));
if (process.argv.includes("--write")) {
  const ceilings = read("ceilings.json");
  const lowered = Object.fromEntries(
    Object.entries(counts).map(([rule, count]) => [rule, Math.min(count, ceilings[rule] ?? count)]),
  );
  writeFileSync(new URL("ceilings.json", import.meta.url), `${JSON.stringify(lowered, null, 2)}\n`);
} else {
  const grown = grownRules(counts, read("ceilings.json"));
  for (const message of grown) console.error(message);
  if (grown.length > 0) {
    console.error("Fix the new findings instead of listing them in tests/lint/suppressions.json.");
    process.exit(1);
  }
}
