import { defineCommand } from "../command";
import { beadsOption, lexiconOptions, pairNotes, pairOptions } from "./shared-options";

export const align = defineCommand({
  name: "align",
  summary: "Shows the segments of both documents side by side",
  usages: [
    { positionals: "EN JA", description: ["Shows the segments of both documents side by side."] },
    { positionals: "BILINGUAL", description: ["The same of one file that has its text in both languages."] },
  ],
  options: {
    flat: { type: "boolean", description: "each line of a document is a segment" },
    ...lexiconOptions,
    format: {
      type: "string",
      value: ["text", "json", "tsv"],
      default: "text",
      description: "the form of the output; tsv to correct it",
    },
    ...beadsOption,
    ...pairOptions,
  },
  notes: pairNotes,
  examples: [
    "taiyaku align report.en.md report.ja.md",
    "taiyaku align report.en.md report.ja.md --format json > beads.json",
    "taiyaku align report.en.md report.ja.md --format tsv > beads.tsv",
    "taiyaku align --flat lines.en.txt lines.ja.txt --lexicon edict2",
  ],
  load: async () => (await import("../commands/align")).align,
});
