import { defineCommand } from "../command";
import { memoryOptions, textOrJson } from "./shared-options";

export const match = defineCommand({
  name: "match",
  summary: "Finds the units of a memory that are similar to a text",
  usages: [
    {
      positionals: "TEXT|-",
      description: [
        "Finds the units of a TMX or a snapshot that are similar to a text, or to each line of standard input.",
      ],
    },
  ],
  options: {
    ...memoryOptions,
    "minimum-score": { type: "string", value: "N", description: "the lowest score, from 0 to 1 (0.7)" },
    limit: { type: "string", value: "N", description: "the most matches (5)" },
    previous: { type: "string", value: "TEXT", description: "the segment before, for context matches" },
    next: { type: "string", value: "TEXT", description: "the segment after, for context matches" },
    ...textOrJson,
  },
  examples: [
    "taiyaku match 第5条の規定を適用する。 --memory out/memory.tmx",
    "taiyaku match - --memory memory.snapshot --format json < lines.txt",
  ],
  load: async () => (await import("../commands/match")).runMatch,
});
