import { defineCommand } from "../command";
import { memoryOptions, textOrJson } from "./shared-options";

export const concordance = defineCommand({
  name: "concordance",
  summary: "Finds the units in which a phrase occurs, in either language",
  usages: [{ positionals: "PHRASE", description: ["Finds the units in which a phrase occurs, in either language."] }],
  options: {
    ...memoryOptions,
    limit: { type: "string", value: "N", description: "the most units (20)" },
    "match-case": { type: "boolean", description: "distinguishes capitals" },
    ...textOrJson,
  },
  examples: [
    "taiyaku concordance 半導体 --memory out/memory.tmx",
    'taiyaku concordance "supply chain" -m a.tmx -m b.tmx',
  ],
  load: async () => (await import("../commands/concordance")).runConcordance,
});
