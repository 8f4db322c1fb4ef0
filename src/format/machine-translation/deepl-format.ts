import { textFormat } from "../glossary-format";
import { writeDeeplGlossary } from "./write";

export const deeplFormat = /* @__PURE__ */ textFormat({
  name: "deepl",
  title: "glossary for DeepL",
  suffixes: [],
  write: (glossary, { from = "ja" }) => writeDeeplGlossary(glossary, { from }),
});
