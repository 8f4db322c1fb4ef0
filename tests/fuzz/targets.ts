import { deepStrictEqual } from "node:assert";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alignDocuments, readLexiconFile } from "../../src/alignment";
import { parseConfig } from "../../src/cli/config";
import { decodeText, parseDocument } from "../../src/document";
import { checkUnitsOf, type CheckFormat } from "../../src/bilingual";
import {
  decodeDeclared,
  formatTmx,
  parseTmx,
  pretranslateXliff,
  readGlossary,
  writeGlossary,
  type GlossaryFormat,
} from "../../src/format";
import {
  applyDecisions,
  compileGlossary,
  lookupTerm,
  parseDecisions,
  recognizeTerms,
  writeDecisions,
} from "../../src/glossary";
import { createTokenizer, findQuantities, locateNumbers, splitSentences, type Tokenizer } from "../../src/language";
import { fileStorage, TranslationMemory } from "../../src/memory";
import type { Document, Glossary, Language, TranslationUnit } from "../../src/model";
import { findDefinitions } from "../../src/terminology";
import { validateTranslations, withoutBaseline } from "../../src/validation";
import { damage, mutateBytes, mutateJson, mutateText } from "./mutate";
import type { Random } from "./random";
import { makePage, makeWordFile, readMadeFile, type MadeFile } from "./documents";
import { loadSamples } from "./samples";

/** What is run on the cases of one format: throws a `TaiyakuError`, keeps the laws that it checks, or has a fault. */
export interface Target {
  readonly make: (random: Random) => Uint8Array | string | MadeFile;
  readonly run: (made: never, random: Random) => unknown;
}

const languages: readonly Language[] = ["en", "ja"];

/** Every reader and every parser, by name. */
export async function createTargets(folders: readonly string[]): Promise<Readonly<Record<string, Target>>> {
  const samples = loadSamples(folders);
  const text = (run: (text: string, random: Random) => unknown, ...suffixes: string[]): Target => ({
    make: (random) => mutateText(random, samples(...suffixes)),
    run: run,
  });
  const bytes = (run: (bytes: Uint8Array, random: Random) => unknown, ...suffixes: string[]): Target => ({
    make: (random) => mutateBytes(random, mutateText(random, samples(...suffixes))),
    run: run,
  });
  const json = (run: (text: string) => unknown, ...suffixes: string[]): Target => ({
    make: (random) =>
      random.chance(0.7)
        ? mutateJson(random, random.pick(samples(...suffixes)))
        : mutateText(random, samples(...suffixes)),
    run: run,
  });
  const glossaryIn = (format: GlossaryFormat, ...suffixes: string[]): Target =>
    bytes(
      (input, random) => {
        const faults = random.chance(0.5) ? "report" : "refuse";
        keepsGlossaryLaws(readGlossary(decodeDeclared(input), format, { faults }).glossary, random);
      },
      ...suffixes,
    );
  const units = (format: CheckFormat, ...suffixes: string[]): Target =>
    bytes(
      (input) => {
        const { units: found } = checkUnitsOf(decodeDeclared(input), `a.${format}`, format, {});
        validateTranslations(
          found.slice(0, 20).map(({ unit }) => unit),
          null,
        );
      },
      ...suffixes,
    );
  let tokenizer: Promise<Tokenizer> | null = null;
  const snapshot = await createSnapshot(readGlossary(samples("glossary.json")[0] ?? "", "json").glossary);

  return {
    tmx: bytes(readTmxAndBack, ".tmx"),
    xliff: bytes((input) => pretranslateXliff(decodeDeclared(input), "a.xlf", () => []), ".xlf"),
    tbx: glossaryIn("tbx", ".tbx"),
    utx: glossaryIn("utx", ".utx"),
    csv: glossaryIn("csv", ".csv"),
    tsv: glossaryIn("tsv", ".tsv"),
    omegat: glossaryIn("omegat", ".tab", ".tsv"),
    "glossary-json": json((input) => keepsGlossaryLaws(readGlossary(input, "json").glossary), "glossary.json"),
    "check-tmx": units("tmx", ".tmx"),
    "check-xliff": units("xliff", ".xlf"),
    "check-csv": units("csv", ".csv"),
    "check-tsv": units("tsv", ".tsv"),
    "check-po": units("po", ".po"),
    decisions: text((input) => {
      const read = parseDecisions(input);
      applyDecisions([], read);
      deepStrictEqual(parseDecisions(writeDecisions(read)).length, read.length);
    }, ".decisions"),
    snapshot: {
      make: (random) => damage(random, snapshot.bytes),
      run: async (input: Uint8Array) => {
        writeFileSync(snapshot.path, input);
        const memory = await TranslationMemory.open(fileStorage(snapshot.path));
        memory.match("データの流通");
        return [...memory.units()].length + memory.searchConcordance("data").length;
      },
    },
    config: json((input) => parseConfig(input, "taiyaku.config.json"), ".config"),
    baseline: json((input) => withoutBaseline([], JSON.parse(wellFormed(input)) as unknown), ".baseline"),
    lexicon: text((input) => readLexiconFile(input), ".edict", ".tsv"),
    // Well-formed files whose words may not disappear, and damaged ones.
    docx: {
      make: (random) => (random.chance(0.6) ? makeWordFile(random) : damagedWord(random)),
      run: async (made: MadeFile, random: Random) => {
        const document = await readMadeFile(made, random.pick(languages));
        if (document !== undefined) keepsRanges(document, document.text);
      },
    },
    html: {
      make: (random) => (random.chance(0.5) ? makePage(random) : damagedPage(random, samples(".html"))),
      run: async (made: MadeFile, random: Random) => {
        const document = await readMadeFile(made, random.pick(languages));
        if (document !== undefined) keepsRanges(document, document.text);
      },
    },
    decode: bytes((input) => decodeText(input), ".md", ".txt"),
    document: text(
      (input, random) => keepsRanges(parseDocument(input, { language: random.pick(languages) }), input),
      ".md",
      ".txt",
    ),
    align: {
      make: (random) =>
        `${mutateText(random, samples(".md")).slice(0, 8000)}\f${mutateText(random, samples(".md")).slice(0, 8000)}`,
      run: (input: string) => {
        const [en = "", ja = ""] = input.split("\f");
        const bitext = alignDocuments(parseDocument(en, { language: "en" }), parseDocument(ja, { language: "ja" }));
        findDefinitions(en, "en");
        return bitext;
      },
    },
    sentences: text(
      (input, random) => {
        const ranges = splitSentences(input, random.pick(languages));
        const starts = [...ranges.map(([start]) => start), input.length];
        const ends = [0, ...ranges.map(([, end]) => end)];
        // In order, and nothing but white space between them.
        deepStrictEqual(starts.map((start, at) => input.slice(ends[at], start).trim()).join(""), "");
      },
      ".md",
      ".txt",
    ),
    numbers: text(
      (input, random) => {
        const language = random.pick(languages);
        for (const { range } of locateNumbers(input, language)) inside(range, input);
        for (const { range } of findQuantities(input, language)) inside(range, input);
      },
      ".md",
      ".txt",
    ),
    tokenizer: text(
      async (input) => {
        tokenizer ??= createTokenizer();
        let cursor = 0;
        for (const { surface, range } of (await tokenizer).tokenize(input.slice(0, 20_000))) {
          if (range[0] < cursor || input.slice(...range) !== surface)
            throw new Error(`Token ${surface} is not at ${range.join("-")}`);
          cursor = range[1];
        }
      },
      "b.md",
      ".ja.md",
      ".ja.txt",
    ),
    validate: text(
      (input, random) => {
        const cut = random.below(input.length + 1);
        const unit = { source: input.slice(0, cut).slice(0, 4000), target: input.slice(cut).slice(0, 4000) };
        for (const { range, side } of validateTranslations([unit], null)) inside(range, unit[side]);
      },
      ".md",
      ".po",
      ".txt",
    ),
  };
}

function damagedWord(random: Random): MadeFile {
  const { bytes, file } = makeWordFile(random);
  return { bytes: damage(random, bytes), file, words: [] };
}

function damagedPage(random: Random, samples: readonly string[]): MadeFile {
  return { bytes: mutateBytes(random, mutateText(random, samples)), file: "a.html", words: [] };
}

/** What a reader gave is a glossary: it can be searched, written in every format, and JSON gives it back. */
function keepsGlossaryLaws(glossary: Glossary, random?: Random): void {
  deepStrictEqual(readGlossary(writeGlossary(glossary, "json").text, "json").glossary.entries, glossary.entries);
  const index = compileGlossary(glossary);
  lookupTerm("データ", index);
  recognizeTerms("データ流通 data flows memorandum", index, { language: "ja" });
  const format = random?.pick(["csv", "tbx", "tbx-v2", "utx", "omegat", "prh", "deepl", "google", "aws"] as const);
  if (format !== undefined) writeGlossary(glossary, format, { date: "2026-01-01" });
}

async function readTmxAndBack(input: Uint8Array): Promise<void> {
  const { header, units } = await parseTmx(input);
  const again = await parseTmx(formatTmx({ header, units }));
  // Where the header names no source language the writer does, as readers of TMX want it.
  const plain = (list: readonly TranslationUnit[]): object[] => list.map((unit) => ({ ...unit, sourceLanguage: null }));
  deepStrictEqual(plain(again.units), plain(units));
  const memory = new TranslationMemory();
  for (const unit of units) memory.add(unit);
  memory.match("第3条の規定", { minimumScore: 0.7 });
  memory.searchConcordance("a");
}

function inside([start, end]: readonly [number, number], text: string): void {
  if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`Range ${start}-${end} of ${text.length}`);
}

function keepsRanges(document: Document, text: string): void {
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      const { range } = node as { range?: readonly [number, number] };
      if (range !== undefined) inside(range, text);
      Object.values(node).forEach(visit);
    }
  };
  visit(document);
}

/** A baseline that is no JSON is told by the command; here it stands for an empty one. */
function wellFormed(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return "null";
  }
}

async function createSnapshot(glossary: Glossary): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  const path = join(mkdtempSync(join(tmpdir(), "taiyaku-fuzz-")), "a.snapshot");
  const memory = new TranslationMemory();
  for (const { ja, en } of glossary.entries) {
    memory.add({
      variants: [
        { language: "ja", text: ja[0]?.term ?? "無" },
        { language: "en", text: en[0]?.term ?? "none" },
      ],
      properties: [],
    });
  }
  memory.buildIndexes();
  await memory.save(fileStorage(path));
  return { path, bytes: readFileSync(path) };
}
