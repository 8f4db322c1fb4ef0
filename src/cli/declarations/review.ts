import { defineCommand } from "../command";
import { beadsOption, forceOption, pairNotes, pairOptions } from "./shared-options";

export const review = defineCommand({
  name: "review",
  summary: "Writes an HTML page to read both documents side by side and to review the terms",
  usages: [
    {
      positionals: "EN JA",
      description: [
        "Writes one HTML file, which needs no network, to read both documents side by side and to accept, reject,",
        "edit and comment on the terms. build --decisions takes the decisions that the page saves.",
      ],
    },
  ],
  options: {
    output: {
      type: "string",
      short: "o",
      value: "FILE",
      default: "review.html",
      description: "the page; - is standard output",
    },
    decisions: { type: "string", value: "FILE.tsv", description: "earlier decisions, shown in the page" },
    glossary: { type: "string", value: "FILE", description: "a glossary whose terms are checked in the page" },
    links: { type: "boolean", description: "word alignment, which is the default" },
    "no-links": {
      type: "boolean",
      description: "only pairs from definitions, abbreviations, headings and Latin letters",
    },
    "source-language": {
      type: "string",
      value: ["en", "ja"],
      default: "en",
      description: "the language that is translated from",
    },
    ...forceOption,
    ...beadsOption,
    ...pairOptions,
  },
  notes: pairNotes,
  examples: [
    "taiyaku review report.en.md report.ja.md -o review.html",
    "taiyaku review report.en.md report.ja.md --decisions reviewed.tsv --glossary house.tbx",
  ],
  load: async () => (await import("../commands/review")).review,
});
