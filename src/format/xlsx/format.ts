import { glossaryRows, readGlossaryRows } from "../csv/glossary-csv";
import { binaryFormat } from "../glossary-format";
import { readWorkbook, writeWorkbook } from "./workbook";

export const xlsxFormat = /* @__PURE__ */ binaryFormat({
  name: "xlsx",
  title: "Excel workbook; the columns are those of CSV",
  suffixes: [".xlsx"],
  sniff: (start) => start.startsWith("PK\u0003\u0004"),
  read: (bytes, { from }) => readGlossaryRows(readWorkbook(bytes), from === undefined ? {} : { from }),
  write: (glossary) => ({ text: "", bytes: writeWorkbook(glossaryRows(glossary)), losses: [] }),
});
