import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { alignDocuments, alignSegments, type AlignSegmentsOptions } from "../../src/alignment";
import { decodeText, parseDocument } from "../../src/document";
import { readGoldSets } from "./alignment-gold";
import { scoreAlignment, type AlignmentScore } from "./alignment-score";
import { scorePerturbations, type PerturbationPair } from "./perturbation-score";

const structures = fileURLToPath(new URL("../../fixtures/structures", import.meta.url));

/** How one of our documents of some structure was aligned. */
export interface StructureScore {
  readonly name: string;
  /** Gold beads found exactly, of all. */
  readonly found: number;
  readonly gold: number;
  /** Beads with both sides that the gold does not have. */
  readonly wrong: number;
}

/** Aligns the documents in `fixtures/structures/` and compares them with their gold: `NAME.gold.tsv`, a bead a line. */
export function evaluateStructures(): StructureScore[] {
  const files = readdirSync(structures);
  const text = (start: string): string => {
    const file = files.find((each) => each.startsWith(start)) ?? start;
    return decodeText(readFileSync(join(structures, file)), { file }).text;
  };
  return files
    .filter((file) => file.endsWith(".gold.tsv"))
    .map((file) => file.slice(0, -".gold.tsv".length))
    .map((name) => {
      const gold = new Set(text(`${name}.gold`).trimEnd().split(/\r?\n/).slice(1));
      const { beads } = alignDocuments(
        parseDocument(text(`${name}.en`), { language: "en" }),
        parseDocument(text(`${name}.ja`), { language: "ja" }),
      );
      const found = beads.map((bead) =>
        [bead.en, bead.ja].map((side) => side.map((segment) => segment.text).join(" ||| ")).join("\t"),
      );
      return {
        name,
        found: new Set(found.filter((bead) => gold.has(bead))).size,
        gold: gold.size,
        wrong: found.filter((bead) => !gold.has(bead) && !/^\t|\t$/.test(bead)).length,
      };
    });
}

/** The report and our own structures, for changed copies. */
export function ownPairs(): PerturbationPair[] {
  const fixtures = join(structures, "..");
  const read = (folder: string, name: string): PerturbationPair => {
    const text = (language: string): string => {
      const file = readdirSync(folder).find((each) => each.startsWith(`${name}.${language}.`)) ?? name;
      return decodeText(readFileSync(join(folder, file)), { file }).text;
    };
    return { name, en: text("en"), ja: text("ja") };
  };
  const names = readdirSync(structures).filter((file) => file.endsWith(".gold.tsv"));
  return [
    read(fixtures, "japan-uk-progress-report"),
    ...names.map((file) => read(structures, file.slice(0, -".gold.tsv".length))),
  ];
}

/** What the alignment makes of changed copies of our own pairs, as lines of text. */
export function reportPerturbations(copies: number): string[] {
  return [
    `Changed copies of the report and of our own structures, ${String(copies)} of each`,
    `  ${"change".padEnd(28)}copies  untouched wrong  changed wrong  reported  right among beads scored 0.9 and more`,
    ...scorePerturbations(ownPairs(), copies).map((score) => {
      const right = score.confident === 0 ? 1 : 1 - score.confidentWrong / score.confident;
      const columns = [
        String(score.copies).padStart(6),
        String(score.wrongUntouched).padStart(15),
        String(score.wrongTouched).padStart(13),
        `${String(score.reported)}/${String(score.due)}`.padStart(8),
        right.toFixed(4),
      ];
      return `  ${score.name.padEnd(28)}${columns.join("  ")}`;
    }),
  ];
}

/** Aligns flat, file by file, the sets with gold in a folder. */
export function evaluateSets(
  folder: string,
  options: AlignSegmentsOptions = {},
): { readonly name: string; readonly score: AlignmentScore }[] {
  return readGoldSets(folder).map(({ name, documents }) => ({
    name,
    score: scoreAlignment(documents.map((gold) => ({ gold, beads: alignSegments(gold.en, gold.ja, options) }))),
  }));
}

/** The figures as lines of text. */
export function reportAlignment(folder: string | undefined, options: AlignSegmentsOptions = {}): string[] {
  const percent = (value: number): string => value.toFixed(4);
  return [
    "Alignment of our own structures (gold beads found, wrong ones)",
    ...evaluateStructures().map(
      ({ name, found, gold, wrong }) => `  ${name.padEnd(24)} ${String(found)}/${String(gold)}  wrong ${String(wrong)}`,
    ),
    ...(folder === undefined
      ? []
      : [
          "Flat alignment of sentences (strict F1, block F; of beads scored 0.9 and more: share, right)",
          ...evaluateSets(folder, options).map(
            ({ name, score }) =>
              `  ${name.padEnd(24)} ${percent(score.strictF1)}  ${percent(score.blockF)}  ${percent(score.confident)}  ${percent(score.confidentRight)}`,
          ),
        ]),
  ];
}
