import { basename, join } from "node:path";
import { sharesOf, summarizeAlignment } from "../alignment";
import { findingLines } from "./finding-lines";
import type { DecisionContradiction } from "../glossary";
import type { EntryState, Glossary } from "../model";
import type { Disagreement, PairsCompilation } from "../pipeline";

/** The result of a run that is written and summarized, for one pair or for many. */
export type Built = Pick<
  PairsCompilation,
  "pairs" | "glossary" | "memory" | "termMemory" | "conflicts" | "disagreements"
>;

/** Where the files of a run are, and how long it took. */
export interface RunOutput {
  readonly folder: string;
  readonly written: readonly string[];
  readonly seconds: number;
}

/** Disagreements and remarks on many pairs that are printed; the rest is a number. */
const maxPrintedLines = 20;
/** Proposed entries that the summary names. */
const maxNamedProposals = 5;

/** The summary of `taiyaku build`: the files that it wrote, the states of the entries, and what a person should look at. */
export function buildSummary(
  made: Built & { readonly contradictions: readonly DecisionContradiction[] },
  { folder, written, seconds }: RunOutput,
): string {
  const { pairs, conflicts, disagreements, contradictions } = made;
  const rows = fileLines(made)
    .map(([name, what]) => [join(folder, name), what] as const)
    .filter(([path]) => written.includes(path))
    .map(([path, what]) => `  ${path.padEnd(join(folder, "glossary.json").length + 2)}${what}\n`);
  const unheeded = conflicts.map(({ decision: { line = 0 }, message }) => `  line ${String(line)}: ${message}\n`);
  const nameOf = shortNames(pairs.map(({ name }) => name));
  const different = disagreements.map(
    ({ kind, source, targets }) =>
      `  ${kind}: ${source} = ${targets.map((target) => describeTarget(target, nameOf)).join(" | ")}\n`,
  );
  return [
    `Made in ${seconds.toFixed(1)} s:\n`,
    ...rows,
    ...section("Look at first:\n", firstProposals(made.glossary)),
    ...section("Noticed in the documents:\n", pairs.length > 1 ? shortened(remarksOnMany(made)) : remarks(made)),
    ...section("Translated in different ways:\n", shortened(different)),
    ...section(
      "Decisions that contradict each other; the first one counts:\n",
      contradictions.map(({ message }) => `  ${message}\n`),
    ),
    ...section("Decisions that could not be carried out:\n", unheeded),
  ].join("");
}

/** The files of a run, each with its content. Entries are counted once, in glossary.json. */
function fileLines({ pairs, memory, termMemory, glossary, disagreements }: Built): (readonly [string, string])[] {
  const beads = pairs.flatMap(({ bitext }) => bitext.beads);
  const paired = beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0).length;
  return [
    [
      "memory.tmx",
      `${String(memory.units.length)} translation units (${String(paired)} of ${String(beads.length)} beads have both sides; ${shares(pairs)})`,
    ],
    ["terms.tmx", `${String(termMemory.units.length)} terms as translation units, without proposed ones`],
    ["glossary.json", `${countOf(glossary.entries.length, "concept")}: ${statesOf(glossary)}`],
    ["glossary.csv", "the same, one row a concept, for a spreadsheet"],
    ["termbase.tbx", "the same for a termbase"],
    ["glossary.ts", "a typed module of the accepted and extracted terms"],
    ["conflicts.tsv", `${String(disagreements.length)} terms and segments that the pairs translate in different ways`],
    ["review.html", "both documents side by side, to decide on the terms in a browser"],
  ];
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `3 accepted, 120 extracted (sure), 160 proposed (to be reviewed)`. */
function statesOf({ entries }: Glossary): string {
  const number = (state: EntryState): number => entries.filter((entry) => (entry.state ?? "accepted") === state).length;
  const remarks = { accepted: "", extracted: " (sure)", proposed: " (to be reviewed)" } as const;
  const parts = (["accepted", "extracted", "proposed"] as const)
    .filter((state) => state !== "accepted" || number(state) > 0)
    .map((state) => `${String(number(state))} ${state}${remarks[state]}`);
  return parts.join(", ");
}

/** The proposed entries that occur most often, since a person gains most by deciding on them. */
function firstProposals({ entries }: Glossary): string[] {
  const proposed = entries.filter(({ state }) => state === "proposed");
  const first = [...proposed].sort((a, b) => b.occurrences.length - a.occurrences.length).slice(0, maxNamedProposals);
  return first.map(({ ja, en, score = 0, occurrences }) => {
    const places = countOf(occurrences.length, "place");
    return `  ${ja[0]?.term ?? ""} = ${en[0]?.term ?? ""} (proposed, ${score.toFixed(2)}, ${places})\n`;
  });
}

/** How much of the English of all pairs is translated, still English, and missing in the Japanese. */
function shares(pairs: Built["pairs"]): string {
  const { translated, untranslated, missing } = sharesOf(pairs.flatMap(({ bitext }) => bitext.beads));
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  const moved = pairs.reduce(
    (sum, { bitext }) => sum + bitext.findings.filter(({ ruleId }) => ruleId.endsWith("-moved")).length,
    0,
  );
  return [
    `${percent(translated)} of the English is translated`,
    ...(untranslated > 0 ? [`${percent(untranslated)} is still English`] : []),
    ...(missing > 0 ? [`${percent(missing)} is missing`] : []),
    ...(moved > 0 ? [`${String(moved)} in another place`] : []),
  ].join(", ");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...lines] : [];
}

function shortened(lines: readonly string[]): readonly string[] {
  const more = lines.length - maxPrintedLines;
  return more > 0 ? [...lines.slice(0, maxPrintedLines), `  and ${String(more)} more\n`] : lines;
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
