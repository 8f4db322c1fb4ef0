import { defineCommand } from "../command";
import { textOrJson } from "./shared-options";

const output = {
  output: { type: "string", short: "o", value: "FILE", description: "the file to write" },
} as const;

export const memoryBuild = defineCommand({
  name: "memory build",
  summary: "Indexes TMX files in a snapshot, which match and concordance open at once",
  usages: [
    {
      positionals: "IN.tmx… -o OUT.snapshot",
      description: ["Indexes TMX files in a snapshot, which match and concordance open at once."],
    },
  ],
  options: output,
  examples: ["taiyaku memory build out/memory.tmx -o memory.snapshot"],
  load: async () => (await import("../commands/memory")).buildSnapshot,
});

export const memoryInfo = defineCommand({
  name: "memory info",
  summary: "Shows the number of units and the languages of a TMX or a snapshot",
  usages: [
    { positionals: "FILE", description: ["Shows the number of units and the languages of a TMX or a snapshot."] },
  ],
  options: textOrJson,
  examples: ["taiyaku memory info memory.snapshot"],
  load: async () => (await import("../commands/memory")).describeMemory,
});

export const memoryMerge = defineCommand({
  name: "memory merge",
  summary: "Merges translation memories",
  usages: [
    {
      positionals: "IN… -o OUT.tmx|OUT.snapshot",
      description: ["Merges memories; units that agree in all their data become one."],
    },
  ],
  options: output,
  examples: ["taiyaku memory merge 2023.tmx 2024.tmx -o all.tmx"],
  load: async () => (await import("../commands/memory")).mergeMemories,
});
