import { textFormat } from "../glossary-format";
import { readTbx } from "./read";
import { writeTbx } from "./write";

export const tbxFormat = /* @__PURE__ */ textFormat({
  name: "tbx",
  title: "TBX; every version is read, version 3 is written",
  suffixes: [".tbx"],
  sniff: (start) => /<(?:\w+:)?(?:tbx|martif|TBX)[\s>]/u.test(start),
  read: (text, { faults }) => readTbx(text, faults === undefined ? {} : { faults }),
  write: (glossary) => writeTbx(glossary),
});
