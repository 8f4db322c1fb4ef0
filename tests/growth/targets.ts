import { alignDocuments } from "../../src/alignment";
import { checkUnitsOf } from "../../src/bilingual";
import { parseDocument } from "../../src/document";
import { formatTmx, parseTmx, pretranslateXliff, readGlossary, writeGlossary } from "../../src/format";
import { compileGlossary, glossaryModule, lookupTerm, parseDecisions, recognizeTerms } from "../../src/glossary";
import { findQuantities, locateNumbers, splitSentences } from "../../src/language";
import { TranslationMemory } from "../../src/memory";
import type { Glossary, TranslationUnit } from "../../src/model";
import { findDefinitions } from "../../src/terminology";
import { validateTranslations } from "../../src/validation";
import { texts } from "./texts";

/** A part of the program whose time is measured on inputs of growing length. */
export interface GrowthTarget {
  readonly name: string;
  /** Prepares an input of about `length` characters and gives the work that is measured. */
  readonly prepare: (length: number) => () => unknown;
}

function glossaryOf(length: number, pair: (index: number) => readonly [ja: string, en: string]): Glossary {
  const rows = Array.from({ length: Math.max(1, Math.round(length / 30)) }, (_, index) => pair(index));
  return readGlossary(`ja,en\n${rows.map(([ja, en]) => `${ja},${en}\n`).join("")}`, "csv").glossary;
}

const manyConcepts = (length: number): Glossary =>
  glossaryOf(length, (index) => [`用語${String(index)}`, `term ${String(index)}`]);
const oneTerm = (length: number): Glossary => glossaryOf(length, (index) => ["国家", `state ${String(index)}`]);

function unitsOf(length: number, text: (index: number) => string): TranslationUnit[] {
  return Array.from({ length: Math.max(1, Math.round(length / 60)) }, (_, index) => ({
    variants: [
      { language: "ja", text: `第${String(index)}条の規定は、${text(index)}適用する。` },
      { language: "en", text: `Article ${String(index)} applies ${text(index)}.` },
    ],
    properties: [],
  }));
}

const xmlLines: Readonly<Record<string, (length: number) => string>> = {
  "TMX of one segment of line breaks": (length) =>
    `<tmx version="1.4"><header srclang="ja"/><body><tu><tuv xml:lang="ja"><seg>${"\n".repeat(length)}</seg></tuv></tu></body></tmx>`,
  "TMX of codes": (length) =>
    `<tmx version="1.4"><header srclang="ja"/><body><tu><tuv xml:lang="ja"><seg>${'<ph x="1"/>'.repeat(length / 11)}</seg></tuv></tu></body></tmx>`,
  "TMX of units": (length) => formatTmx({ units: unitsOf(length, () => "") }),
};

const textTargets = Object.entries(texts).flatMap(([name, make]): GrowthTarget[] => [
  {
    name: `document: ${name}`,
    prepare: (length) => {
      const text = make(length);
      return () => parseDocument(text, { language: "en" });
    },
  },
  {
    name: `sentences, numbers, definitions: ${name}`,
    prepare: (length) => {
      const text = make(length);
      return () => [
        splitSentences(text, "en"),
        splitSentences(text, "ja"),
        locateNumbers(text, "ja"),
        findQuantities(text, "en"),
        findDefinitions(text, "en"),
        findDefinitions(text, "ja"),
      ];
    },
  },
  {
    name: `validate: ${name}`,
    prepare: (length) => {
      const [source, target] = [make(length / 2), make(length / 2 - 64)];
      return () => validateTranslations([{ source, target: `${target} x` }], null, { from: "ja" });
    },
  },
  {
    name: `align: ${name}`,
    prepare: (length) => {
      const [en, ja] = [make(length / 2), make(length / 2)];
      return () => alignDocuments(parseDocument(en, { language: "en" }), parseDocument(ja, { language: "ja" }));
    },
  },
]);

const glossaryTargets: GrowthTarget[] = [
  ...Object.entries({ "many concepts": manyConcepts, "one term in many entries": oneTerm }).flatMap(([name, make]) => [
    {
      name: `glossary, compiled and searched: ${name}`,
      prepare: (length: number) => {
        const glossary = make(length);
        return () => {
          const index = compileGlossary(glossary);
          return [
            lookupTerm("国家", index),
            recognizeTerms("国家と用語1は、協力する。".repeat(20), index, { language: "ja" }),
          ];
        };
      },
    },
    {
      name: `glossary, as a typed module: ${name}`,
      prepare: (length: number) => {
        const glossary = make(length);
        return () => glossaryModule(glossary);
      },
    },
    ...(["json", "csv", "tbx", "tbx-v2", "utx", "omegat"] as const).map((format) => ({
      name: `glossary, written and read as ${format}: ${name}`,
      prepare: (length: number) => {
        const glossary = make(length);
        return () => readGlossary(writeGlossary(glossary, format, { date: "2026-01-01" }).text, format);
      },
    })),
    {
      name: `validate with a glossary: ${name}`,
      prepare: (length: number) => {
        const glossary = make(length);
        const unit = { source: "国家と用語1は、協力する。".repeat(20), target: "The state cooperates. ".repeat(20) };
        return () => validateTranslations([unit], glossary, { from: "ja" });
      },
    },
  ]),
  {
    name: "decisions",
    prepare: (length) => {
      const text = `decision\tja\ten\n${Array.from({ length: length / 20 }, (_, index) => `accept\t用語${String(index)}\tterm ${String(index)}\n`).join("")}`;
      return () => parseDecisions(text);
    },
  },
];

const memoryTargets: GrowthTarget[] = [
  ...Object.entries(xmlLines).map(([name, make]): GrowthTarget => ({
    name,
    prepare: (length) => {
      const text = make(length);
      return () => parseTmx(text);
    },
  })),
  {
    name: "memory of units that differ by a number, searched ten times",
    prepare: (length) => {
      const units = unitsOf(length, () => "");
      return () => {
        const memory = new TranslationMemory();
        for (const unit of units) memory.add(unit);
        return Array.from({ length: 10 }, (_, index) => memory.match(`第${String(index * 7)}条の規定は、適用する。`));
      };
    },
  },
  {
    name: "XLIFF",
    prepare: (length) => {
      const rows = Array.from(
        { length: length / 80 },
        (_, index) => `<trans-unit id="${String(index)}"><source>The text ${String(index)}</source></trans-unit>`,
      );
      const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="ja" datatype="plaintext" original="a"><body>${rows.join("")}</body></file></xliff>`;
      return () => [pretranslateXliff(text, "a.xlf", () => []), checkUnitsOf(text, "a.xlf", "xliff", {})];
    },
  },
  ...(["csv", "po"] as const).map((format): GrowthTarget => ({
    name: `translations in ${format}`,
    prepare: (length) => {
      const row = format === "csv" ? "港,port\n" : 'msgid "港"\nmsgstr "port"\n\n';
      const text = `${format === "csv" ? "ja,en\n" : ""}${row.repeat(length / row.length)}`;
      return () => checkUnitsOf(text, `a.${format}`, format, { from: "ja" });
    },
  })),
];

export const targets: readonly GrowthTarget[] = [...textTargets, ...glossaryTargets, ...memoryTargets];
