import { textFormat } from "../glossary-format";
import { readGlossaryCsv, writeGlossaryCsv } from "./glossary-csv";

export const csvFormat = /* @__PURE__ */ textFormat({
  name: "csv",
  title: "CSV",
  suffixes: [".csv"],
  read: (text, { from }) => readGlossaryCsv(text, from === undefined ? {} : { from }),
  write: (glossary) => ({ text: writeGlossaryCsv(glossary), losses: [] }),
});
