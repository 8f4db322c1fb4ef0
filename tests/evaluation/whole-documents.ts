import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alignDocuments } from "../../src/alignment";
import { decodeText, parseDocument } from "../../src/document";
import type { Bead, Language, Segment } from "../../src/model";

/** Figures of documents that are parsed and aligned as files, against gold blocks. */
export interface WholeScore {
  readonly name: string;
  readonly documents: number;
  /** Beads with both sides of which a segment is in the gold, and those whose segments share a gold block. */
  readonly beads: number;
  readonly right: number;
  /** Japanese segments in the gold, and those of them in right beads. */
  readonly japanese: number;
  readonly japaneseRight: number;
  /** Beads scored 0.9 and more, and the right ones of them. */
  readonly confident: number;
  readonly confidentRight: number;
}

/** The harmonic mean of the share of right beads and of Japanese segments in right beads. */
export function blockF({ beads, right, japanese, japaneseRight }: WholeScore): number {
  const [precision, recall] = [right / Math.max(1, beads), japaneseRight / Math.max(1, japanese)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

interface GoldTexts {
  readonly en: readonly string[];
  readonly ja: readonly string[];
}

/** Aligns each document of the sets in a folder that have `en/`, `ja/` and `gold-*.tsv`, and scores its beads. */
export function evaluateWhole(folder: string, report?: (bead: Bead, file: string) => void): WholeScore[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const gold = existsSync(join(path, "en")) ? goldOf(path) : new Map<string, GoldTexts>();
      return gold.size === 0 ? [] : [scoreSet(name, path, gold, report)];
    });
}

/** The gold blocks by file; under an empty name where the gold names no files. */
function goldOf(path: string): Map<string, GoldTexts> {
  const byFile = new Map<string, { en: string[]; ja: string[] }>();
  for (const file of readdirSync(path).filter((each) => /^gold-(?!terms).*\.tsv$/u.test(each))) {
    const [header = "", ...rows] = readFileSync(join(path, file), "utf8").trimEnd().split("\n");
    const columns = header.split("\t");
    for (const row of rows.map((each) => each.split("\t"))) {
      const cell = (column: string): string => (row[columns.indexOf(column)] ?? "").replaceAll("\\n", "\n");
      const known = byFile.get(cell("file")) ?? { en: [], ja: [] };
      byFile.set(cell("file"), known);
      known.en.push(key(cell("en")));
      known.ja.push(key(cell("ja")));
    }
  }
  return byFile;
}

function scoreSet(
  name: string,
  path: string,
  gold: ReadonlyMap<string, GoldTexts>,
  report?: (bead: Bead, file: string) => void,
): WholeScore {
  const score = {
    name,
    documents: 0,
    beads: 0,
    right: 0,
    japanese: 0,
    japaneseRight: 0,
    confident: 0,
    confidentRight: 0,
  };
  for (const file of readdirSync(join(path, "en"))) {
    const blocks = gold.get(file) ?? gold.get("");
    const partner = existsSync(join(path, "ja", file)) ? file : file.replace(/\ben\b/u, "ja");
    if (blocks === undefined || !existsSync(join(path, "ja", partner))) continue;
    const read = (language: Language, each: string) =>
      parseDocument(decodeText(readFileSync(join(path, language, each))).text, { language });
    const { beads } = alignDocuments(read("en", file), read("ja", partner));
    const blocksOf = { en: finder(blocks.en), ja: finder(blocks.ja) };
    score.documents += 1;
    for (const bead of beads) {
      const judged = judge(bead, blocksOf);
      score.japanese += judged.japanese;
      if (bead.en.length === 0 || bead.ja.length === 0 || judged.right === undefined) continue;
      score.beads += 1;
      if (bead.score >= 0.9) score.confident += 1;
      if (judged.right) {
        score.right += 1;
        score.japaneseRight += judged.japanese;
        if (bead.score >= 0.9) score.confidentRight += 1;
      } else report?.(bead, `${name}/${file}`);
    }
  }
  return score;
}

type Finder = (segment: Segment) => ReadonlySet<number>;

/** Whether all segments of a bead that are in the gold can be of one block; undefined where fewer than both sides are. */
function judge(
  bead: Bead,
  blocksOf: Readonly<Record<Language, Finder>>,
): { readonly right: boolean | undefined; readonly japanese: number } {
  const en = bead.en.map(blocksOf.en).filter(({ size }) => size > 0);
  const ja = bead.ja.map(blocksOf.ja).filter(({ size }) => size > 0);
  if (en.length === 0 || ja.length === 0) return { right: undefined, japanese: ja.length };
  const [first, ...others] = [...en, ...ja];
  const right = [...first!].some((block) => others.every((set) => set.has(block)));
  return { right, japanese: ja.length };
}

/** The blocks that contain a segment's text; a very short text is no evidence of a block unless it is all of it. */
function finder(blocks: readonly string[]): Finder {
  const known = new Map<string, ReadonlySet<number>>();
  return ({ text }) => {
    const wanted = key(text);
    const found =
      known.get(wanted) ??
      new Set(
        blocks.flatMap((block, index) =>
          wanted !== "" && (block === wanted || (wanted.length >= 6 && block.includes(wanted))) ? [index] : [],
        ),
      );
    known.set(wanted, found);
    return found;
  };
}

/** A text without markup, spaces and punctuation. */
function key(text: string): string {
  return text
    .replace(/\]\([^)]*\)/gu, "]")
    .replace(/<[^>]{1,200}>/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The figures as lines of text. */
export function reportWhole(folder: string | undefined, report?: (bead: Bead, file: string) => void): string[] {
  if (folder === undefined) return [];
  return [
    "Whole documents (block F; beads with both sides; of those scored 0.9 and more: share, right)",
    ...evaluateWhole(folder, report).map((score) => {
      const columns = [
        blockF(score).toFixed(4),
        String(score.beads).padStart(5),
        (score.confident / Math.max(1, score.beads)).toFixed(4),
        (score.confidentRight / Math.max(1, score.confident)).toFixed(4),
      ];
      return `  ${score.name.padEnd(24)} ${columns.join("  ")}  (${String(score.documents)} documents)`;
    }),
  ];
}
