import { textFormat } from "../glossary-format";
import { readTbx } from "./read";
import { writeTbx } from "./write";

export const tbxV2Format = /* @__PURE__ */ textFormat({
  name: "tbx-v2",
  title: "TBX version 2",
  suffixes: [".v2.tbx"],
  read: (text, { faults }) => readTbx(text, faults === undefined ? {} : { faults }),
  write: (glossary) => writeTbx(glossary, { version: 2 }),
});
