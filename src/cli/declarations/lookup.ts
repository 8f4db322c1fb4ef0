import { defineCommand } from "../command";
import { textOrJson } from "./shared-options";

export const lookup = defineCommand({
  name: "lookup",
  summary: "Looks up terms of either language in a glossary",
  usages: [
    {
      positionals: "TERM…",
      description: [
        "Looks up terms of either language, in the glossary of the Japan-UK report if no other is given.",
        "- reads the terms from standard input, one on each line.",
      ],
    },
  ],
  options: {
    glossary: { type: "string", value: "FILE", description: "a glossary in any format that convert reads" },
    limit: { type: "string", value: "N", default: "10", description: "the most entries for one term" },
    ...textOrJson,
  },
  examples: [
    'taiyaku lookup 日英関係省庁 "Digital Identity"',
    "taiyaku lookup semiconductor --glossary house.tbx --format json",
    "cut -f1 words.tsv | taiyaku lookup -",
  ],
  load: async () => (await import("../commands/lookup")).lookup,
});
