import { textFormat } from "../glossary-format";
import { writeGoogleGlossary } from "./write";

export const googleFormat = /* @__PURE__ */ textFormat({
  name: "google",
  title: "glossary for Google Cloud Translation",
  suffixes: [],
  write: (glossary, { from = "ja" }) => writeGoogleGlossary(glossary, { from }),
});
