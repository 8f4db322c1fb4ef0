import { defineCommand } from "../command";

export const types = defineCommand({
  name: "types",
  summary: "Writes a TypeScript module whose translate() knows the terms of a glossary",
  usages: [
    {
      positionals: "GLOSSARY",
      description: ["Writes a TypeScript module whose translate() knows the terms of a glossary."],
    },
  ],
  options: {
    output: { type: "string", short: "o", value: "FILE", description: "the module (standard output)" },
    "include-proposed": { type: "boolean", description: "also the entries that are only proposed" },
    from: { type: "string", value: "FORMAT", description: "the format of GLOSSARY (by its name)" },
  },
  examples: ["taiyaku types out/glossary.json -o src/glossary.ts", "taiyaku types house.tbx > glossary.ts"],
  load: async () => (await import("../commands/types")).types,
});
