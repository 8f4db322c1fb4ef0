import { defineCommand } from "../command";

export const convert = defineCommand({
  name: "convert",
  summary: "Converts a glossary from one format to another",
  usages: [
    {
      positionals: "IN OUT",
      description: [
        "Converts a glossary by the suffixes of the names, or by the formats that are named.",
        "Standard error lists the data that a format cannot hold.",
        "- is standard input or standard output; name its format with --from or --to.",
      ],
    },
  ],
  options: {
    from: { type: "string", value: "FORMAT", description: "the format of IN (by its name)" },
    to: { type: "string", value: "FORMAT", description: "the format of OUT (by its name)" },
    "source-language": {
      type: "string",
      value: ["ja", "en"],
      description: "the first column of a table, or the language that is translated from",
    },
    encoding: {
      type: "string",
      value: "NAME",
      description: "of IN, such as shift_jis (UTF-8, or the one that the file declares)",
    },
    date: { type: "string", value: "YYYY-MM-DD", description: "for the header of UTX (today)" },
    lenient: { type: "boolean", description: "reads TBX that breaks the rules of its dialect" },
  },
  examples: [
    "taiyaku convert out/glossary.json termbase.tbx",
    "taiyaku convert house.csv glossary.txt --to omegat --source-language en",
    "taiyaku convert - house.json --from utx < house.utx",
  ],
  loadNotes: async () => {
    const { glossaryFormats } = await import("../../format");
    return ["Formats", ...glossaryFormats.describe().map((line) => `  ${line}`)];
  },
  load: async () => (await import("../commands/convert")).convert,
});
