import { textFormat } from "../glossary-format";
import { readMultiTerm } from "./read";
import { writeMultiTerm } from "./write";

export const multiTermFormat = /* @__PURE__ */ textFormat({
  name: "multiterm",
  title: "MultiTerm XML",
  suffixes: [".mtf.xml", ".mtf"],
  sniff: (start) => /<mtf[\s>/]/u.test(start),
  read: (text) => readMultiTerm(text),
  write: (glossary) => writeMultiTerm(glossary),
});
