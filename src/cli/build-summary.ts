import { basename, join } from "node:path";
import { summarizeAlignment } from "../alignment";
import { findingLines } from "./finding-lines";
import type { Disagreement, PairsCompilation } from "../pipeline";

/** What is written and told, of one pair or of many. */
export type Built = Pick<
  PairsCompilation,
  "pairs" | "glossary" | "memory" | "termMemory" | "conflicts" | "disagreements"
>;

/** Disagreements told one by one, and remarks on many pairs; the rest is a number. */
const mostTold = 20;

/** What `taiyaku build` tells at the end: the files that it wrote, and what a person should look at. */
export function buildSummary(made: Built, folder: string, written: readonly string[], seconds: number): string {
  const { pairs, memory, termMemory, glossary, conflicts, disagreements } = made;
  const beads = pairs.flatMap(({ bitext }) => bitext.beads);
  const paired = beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0).length;
  const contents = [
    [
      "memory.tmx",
      `${String(memory.units.length)} translation units (${String(paired)} of ${String(beads.length)} beads have both sides)`,
    ],
    ["terms.tmx", `${String(termMemory.units.length)} terms as translation units`],
    ["glossary.json", `${String(glossary.entries.length)} concepts`],
    ["glossary.csv", "the same for a spreadsheet"],
    ["conflicts.tsv", `${String(disagreements.length)} terms and segments that the pairs translate in different ways`],
    ["review.html", "both documents side by side, to decide on the terms in a browser"],
  ].map(([name = "", what = ""]) => [join(folder, name), what] as const);
  const rows = contents
    .filter(([path]) => written.includes(path))
    .map(([path, what]) => `  ${path.padEnd(join(folder, "glossary.json").length + 2)}${what}\n`);
  const unheeded = conflicts.map(({ decision: { line = 0 }, message }) => `  line ${String(line)}: ${message}\n`);
  const nameOf = shortNames(pairs.map(({ name }) => name));
  const told = disagreements.map(
    ({ kind, source, targets }) =>
      `  ${kind}: ${source} = ${targets.map((target) => describeTarget(target, nameOf)).join(" | ")}\n`,
  );
  return [
    `Made in ${seconds.toFixed(1)} s:\n`,
    ...rows,
    ...section("Noticed in the documents:\n", pairs.length > 1 ? shortened(remarksOnMany(made)) : remarks(made)),
    ...section("Translated in different ways:\n", shortened(told)),
    ...section("Decisions that could not be carried out:\n", unheeded),
  ].join("");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...lines] : [];
}

function shortened(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostTold;
  return more > 0 ? [...lines.slice(0, mostTold), `  and ${String(more)} more\n`] : lines;
}

function remarks({ pairs }: Built): string[] {
  return pairs.flatMap(({ bitext }) => findingLines(bitext));
}

/** First the pairs that are none, then of each pair the first finding that is more than a remark, and how many there are. */
function remarksOnMany({ pairs }: Built): string[] {
  const strangers = pairs.flatMap(({ name, bitext }) => {
    const { share } = summarizeAlignment(bitext);
    if (share >= 0.5) return [];
    const [en, ja] = [bitext.en.file ?? "the English", bitext.ja.file ?? "the Japanese"];
    const found = `Only ${String(Math.round(100 * share))} % of the segments have a counterpart.`;
    return [`  warning: ${name}: ${found} Is ${ja} the translation of ${en}?\n`];
  });
  const firsts = pairs.flatMap(({ name, bitext: { findings } }) => {
    const gravest = findings.find(({ severity }) => severity !== "info") ?? findings[0];
    if (gravest === undefined) return [];
    const more = findings.length > 1 ? ` And ${String(findings.length - 1)} more in this pair.` : "";
    return [`  ${gravest.severity}: ${name}: ${gravest.message}${more}\n`];
  });
  return [...strangers, ...firsts];
}

/** Files without their folders where that tells them apart. */
function shortNames(files: readonly string[]): (file: string) => string {
  const short = new Set(files.map((file) => basename(file)));
  return short.size === files.length ? (file) => basename(file) : (file) => file;
}

function describeTarget({ text, files }: Disagreement["targets"][number], nameOf: (file: string) => string): string {
  const named = files.map(nameOf).slice(0, 3);
  return `${text} (${named.join(", ")}${files.length > 3 ? " …" : ""})`;
}
