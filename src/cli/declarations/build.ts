import { defineCommand } from "../command";
import { beadsOption, forceOption, lexiconOptions, pairNotes, pairOptions } from "./shared-options";

export const build = defineCommand({
  name: "build",
  summary: "Writes a glossary and a translation memory out of a translation and its source",
  usages: [
    {
      positionals: "EN JA",
      description: [
        "Writes memory.tmx, terms.tmx, glossary.json, glossary.csv, glossary.ts, termbase.tbx and review.html to a folder.",
      ],
    },
    {
      positionals: "BILINGUAL",
      description: [
        "The same of one file that has its text in both languages: by paragraph, line or column, or in comments.",
      ],
    },
    {
      positionals: "PAIRS.tsv",
      description: [
        "Writes one glossary and one memory of many pairs: two paths on each line, relative to PAIRS.tsv.",
        "The terms are extracted from all pairs together, and each occurrence names its document.",
        "conflicts.tsv lists the terms that the pairs translate differently.",
      ],
    },
  ],
  options: {
    output: { type: "string", short: "o", value: "FOLDER", default: "out", description: "the folder to write to" },
    "source-language": {
      type: "string",
      value: ["ja", "en"],
      default: "ja",
      description: "the language that comes first in the memory",
    },
    decisions: {
      type: "string",
      multiple: true,
      value: "FILE.tsv",
      description: "the decisions of a person, as review saves them; repeatable, and contradictions are listed",
    },
    "minimum-term-score": { type: "string", value: "N", description: "the lowest score of an entry, 0 to 1 (0.5)" },
    "include-proposed": { type: "boolean", description: "proposed terms also in terms.tmx and glossary.ts" },
    "accepted-only": { type: "boolean", description: "a glossary of nothing but accepted pairs" },
    ...lexiconOptions,
    links: { type: "boolean", description: "word alignment, which is the default" },
    "no-links": {
      type: "boolean",
      description: "only terms from definitions, abbreviations, headings and Latin letters; faster",
    },
    "keep-untranslated": {
      type: "boolean",
      description: "English text left in the Japanese stays in the memory",
    },
    "minimum-score": {
      type: "string",
      value: "N",
      description: "aligned segments with a lower score, 0 to 1, are reported and not in the memory (0)",
    },
    "no-review": { type: "boolean", description: "without review.html" },
    ...forceOption,
    ...beadsOption,
    ...pairOptions,
  },
  notes: pairNotes,
  examples: [
    "taiyaku build report.en.md report.ja.md -o out",
    "taiyaku build report.en.md report.ja.md -o out --decisions reviewed.tsv",
    "taiyaku build pairs.tsv -o out",
    "taiyaku build report.en.docx report.ja.html -o out",
  ],
  load: async () => (await import("../commands/build")).build,
});
