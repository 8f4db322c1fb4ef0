import { defineCommand } from "../command";
import { beadsOption, lexiconOptions, pairNotes, pairOptions } from "./shared-options";

export const terms = defineCommand({
  name: "terms",
  summary: "Lists the pairs of terms with their evidence, the surest first",
  usages: [
    {
      positionals: "EN JA",
      description: [
        "Lists the pairs of terms with their evidence, the surest first, and with other spellings and translations.",
      ],
    },
    {
      positionals: "MEMORY.tmx|MEMORY.snapshot|PAIRS.tsv",
      description: ["Does the same for a translation memory, or for all pairs of a table together (see build)."],
    },
    { positionals: "FILE", description: ["Lists the terms of a glossary that occur in one document."] },
  ],
  options: {
    format: {
      type: "string",
      value: ["text", "json", "tsv"],
      default: "text",
      description: "tsv is a decisions file for build, with each term proposed after a #",
    },
    "minimum-score": { type: "string", value: "N", description: "the lowest score, from 0 to 1 (0.02)" },
    ...lexiconOptions,
    glossary: {
      type: "string",
      value: "FILE",
      description: "a glossary in any format that convert reads; its pairs help and are listed as known",
    },
    "no-seed-lexicon": { type: "boolean", description: "without the lexicon of the package" },
    decisions: {
      type: "string",
      value: "FILE.tsv",
      description: "leaves out the rejected pairs; with --format tsv adds the pairs that the file lacks",
    },
    links: { type: "boolean", description: "word alignment, which is the default" },
    "no-links": {
      type: "boolean",
      description: "only pairs from definitions, abbreviations, headings and Latin letters",
    },
    ...beadsOption,
    ...pairOptions,
  },
  notes: pairNotes,
  examples: [
    "taiyaku terms report.en.md report.ja.md",
    "taiyaku terms report.en.md report.ja.md --format tsv > decisions.tsv",
    "taiyaku terms memory.tmx --minimum-score 0.5 --format json > terms.json",
    "taiyaku terms new-report.ja.md --glossary out/glossary.json",
  ],
  load: async () => (await import("../commands/terms")).terms,
});
