import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { splitSentences } from "../../src/language";
import type { Language } from "../../src/model";

/** Two lists of segments, each with the number of the gold block that it belongs to. */
export interface GoldDocument {
  readonly name: string;
  readonly en: readonly string[];
  readonly ja: readonly string[];
  readonly enBlocks: readonly number[];
  readonly jaBlocks: readonly number[];
}

/** Documents with gold, under the name of their folder. */
export interface GoldSet {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
}

/** Blocks that go together, cut in sentences, as one document. */
export function goldDocument(
  name: string,
  blocks: readonly { readonly en: string; readonly ja: string }[],
): GoldDocument {
  const cut = (language: Language): { readonly text: string; readonly block: number }[] =>
    blocks.flatMap((each, block) =>
      splitSentences(each[language], language).map((range) => ({ text: each[language].slice(...range), block })),
    );
  const en = cut("en");
  const ja = cut("ja");
  return {
    name,
    en: en.map(({ text }) => text),
    ja: ja.map(({ text }) => text),
    enBlocks: en.map(({ block }) => block),
    jaBlocks: ja.map(({ block }) => block),
  };
}

/**
 * The sets with gold in a folder: subfolders with `gold-*.tsv` that has columns `ja` and `en` (and `file`, where they come from
 * several), or with `DOCUMENT_IDS.tsv` and a text file for each language, one aligned segment a line.
 */
export function readGoldSets(folder: string): GoldSet[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const documents = readSet(join(folder, name));
      return documents.length === 0 ? [] : [{ name, documents }];
    });
}

function readSet(folder: string): GoldDocument[] {
  const lines = (file: string): string[] => readFileSync(file, "utf8").trimEnd().split("\n");
  const ids = join(folder, "DOCUMENT_IDS.tsv");
  if (existsSync(ids)) {
    const text = (language: string): string[] =>
      readdirSync(join(folder, language)).flatMap((file) => lines(join(folder, language, file)));
    const en = text("en");
    const ja = text("ja");
    return grouped(lines(ids).map((id, index) => ({ file: id, en: en[index] ?? "", ja: ja[index] ?? "" })));
  }
  return readdirSync(folder)
    .filter((file) => /^gold-(?!terms).*\.tsv$/.test(file))
    .flatMap((file) => {
      const [header = "", ...rows] = lines(join(folder, file));
      const columns = header.split("\t");
      const cell = (row: readonly string[], column: string): string =>
        (row[columns.indexOf(column)] ?? "").replaceAll("\\n", "\n");
      if (!columns.includes("ja") || !columns.includes("en")) return [];
      return grouped(
        rows
          .map((row) => row.split("\t"))
          .map((row) => ({ file: cell(row, "file"), en: cell(row, "en"), ja: cell(row, "ja") })),
      );
    });
}

function grouped(rows: readonly { readonly file: string; readonly en: string; readonly ja: string }[]): GoldDocument[] {
  const files = new Map<string, { readonly en: string; readonly ja: string }[]>();
  for (const row of rows) {
    const known = files.get(row.file);
    if (known) known.push(row);
    else files.set(row.file, [row]);
  }
  return [...files].map(([file, blocks]) => goldDocument(file, blocks));
}
