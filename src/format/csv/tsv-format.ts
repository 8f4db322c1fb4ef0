import { textFormat } from "../glossary-format";
import { readGlossaryCsv, writeGlossaryCsv } from "./glossary-csv";

export const tsvFormat = /* @__PURE__ */ textFormat({
  name: "tsv",
  title: "TSV",
  suffixes: [".tsv"],
  sniff: (start) => /^[^\r\n"]*\t/u.test(start),
  read: (text, { from }) => readGlossaryCsv(text, { delimiter: "\t", ...(from === undefined ? {} : { from }) }),
  write: (glossary) => ({ text: writeGlossaryCsv(glossary, { delimiter: "\t" }), losses: [] }),
});
