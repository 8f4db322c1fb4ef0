import { textFormat } from "../glossary-format";
import { readGlossaryJson } from "./read";
import { writeGlossaryJson } from "./write";

export const jsonFormat = /* @__PURE__ */ textFormat({
  name: "json",
  title: "taiyaku's own JSON",
  suffixes: [".json"],
  sniff: (start) => /^\ufeff?\s*\{/u.test(start),
  read: (text) => ({ glossary: readGlossaryJson(text), losses: [] }),
  write: (glossary) => ({ text: writeGlossaryJson(glossary), losses: [] }),
});
