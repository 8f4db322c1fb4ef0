/**
 * Lists phrases that are not plain English in comments, messages, documents and test names, and fails where an area has more of them
 * than english-ceilings.json allows.
 *
 * npm run lint:english                    counts of all areas, uses in areas over their ceiling
 * npm run lint:english -- src/memory      all uses below a folder
 * npm run lint:english -- --write         lowers the ceilings to the present counts
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { phraseUses } from "./english-phrases";
import { textsOfMarkdown, textsOfOther, textsOfSchema, textsOfScript, type ProseText } from "./english-texts";

interface Use {
  readonly area: string;
  readonly place: string;
  readonly path: string;
  readonly message: string;
}

const ceilingsFile = new URL("english-ceilings.json", import.meta.url);
/** The phrases themselves, and texts that are data. */
const skipped = /^tests\/(?:lint\/english|fit\/labelled\/|.*\/cases\/)|^(?:fixtures|glossary)\/.*\.(?:en|ja)\.md$/u;

function textsOf(path: string, source: string): readonly ProseText[] {
  if (/\.(?:ts|mts|mjs|cjs|js)$/u.test(path)) return textsOfScript(path, source);
  if (path.endsWith(".md")) return textsOfMarkdown(source);
  if (path.endsWith(".schema.json")) return textsOfSchema(source);
  if (/\.(?:css|ya?ml)$|^\.ci\/run$/u.test(path)) return textsOfOther(source);
  return [];
}

/** `src/memory` for a room, `tests`, or the top-level folder. */
function areaOf(path: string, kind: string): string {
  const parts = path.split("/");
  const folder = parts[0] === "src" && parts.length > 2 ? `src/${parts[1] ?? ""}` : parts.length > 1 ? parts[0] : ".";
  return `${folder ?? "."} ${kind}`;
}

function usesIn(path: string): Use[] {
  const source = readFileSync(path, "utf8");
  return textsOf(path, source).flatMap(({ kind, text, start }) =>
    phraseUses(text).map(({ name, instead, index }) => ({
      area: areaOf(path, kind),
      place: `${path}:${source.slice(0, start + index).split("\n").length}`,
      path,
      message: `${kind}: ${name} (write: ${instead}): ${text
        .slice(Math.max(0, index - 30), index + 50)
        .replace(/\s+/gu, " ")
        .trim()}`,
    })),
  );
}

function filesOfRepository(): string[] {
  try {
    const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { encoding: "utf8" });
    return listed.split("\0").filter((path) => path !== "" && !skipped.test(path));
  } catch {
    console.log("Phrases are not checked: this is not a git repository.");
    return [];
  }
}

function existing(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

const parameters = process.argv.slice(2);
const uses = filesOfRepository().filter(existing).flatMap(usesIn);
const ceilings = JSON.parse(readFileSync(ceilingsFile, "utf8")) as Record<string, number>;
const counts: Record<string, number> = {};
for (const { area } of uses) counts[area] = (counts[area] ?? 0) + 1;
const areas = Object.keys(counts).sort();

if (parameters.includes("--write")) {
  const first = Object.keys(ceilings).length === 0;
  const lowered = areas
    .map((area): [string, number] => [area, Math.min(counts[area] ?? 0, first ? Infinity : (ceilings[area] ?? 0))])
    .filter(([, count]) => count > 0);
  writeFileSync(ceilingsFile, `${JSON.stringify(Object.fromEntries(lowered), null, 2)}\n`);
} else if (parameters.length > 0) {
  const shown = uses.filter(({ path }) => parameters.some((folder) => path.startsWith(folder)));
  for (const { place, message } of shown) console.log(`${place} ${message}`);
  console.log(`${shown.length} uses of listed phrases.`);
} else {
  const over = areas.filter((area) => (counts[area] ?? 0) > (ceilings[area] ?? 0));
  for (const { area, place, message } of uses) if (over.includes(area)) console.error(`${place} ${message}`);
  for (const area of areas) console.log(`${area}: ${counts[area] ?? 0} (at most ${ceilings[area] ?? 0})`);
  for (const area of over) console.error(`${area}: more uses of listed phrases than ${ceilings[area] ?? 0}.`);
  if (over.length > 0) process.exitCode = 1;
}
