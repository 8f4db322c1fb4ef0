import { defineCommand } from "../command";
import { memoryOptions } from "./shared-options";

export const pretranslate = defineCommand({
  name: "pretranslate",
  summary: "Fills an XLIFF file from a memory",
  usages: [
    {
      positionals: "IN.xlf",
      description: [
        "Fills XLIFF 1.2 or 2.x from a memory: exact and context matches as targets, fuzzy ones as suggestions.",
        "Segments that have a translation stay as they are.",
      ],
    },
  ],
  options: {
    ...memoryOptions,
    output: { type: "string", short: "o", value: "OUT.xlf", description: "the file to write; - is standard output" },
    "in-place": { type: "boolean", description: "writes to IN itself" },
    "minimum-score": { type: "string", value: "N", description: "the lowest score, from 0 to 1 (0.7)" },
    limit: { type: "string", value: "N", description: "the most suggestions for a segment (5)" },
  },
  examples: [
    "taiyaku pretranslate app.xlf --memory out/memory.tmx -o app.ja.xlf",
    "taiyaku pretranslate app.xlf -m memory.snapshot --in-place --minimum-score 0.8",
  ],
  load: async () => (await import("../commands/pretranslate")).runPretranslate,
});
