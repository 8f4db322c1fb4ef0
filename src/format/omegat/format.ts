import { textFormat } from "../glossary-format";
import { readOmegatGlossary, writeOmegatGlossary } from "./glossary";

export const omegatFormat = /* @__PURE__ */ textFormat({
  name: "omegat",
  title: "OmegaT glossary",
  suffixes: [".txt", ".utf8", ".tab"],
  read: (text, { from }) => readOmegatGlossary(text, from === undefined ? {} : { from }),
  write: (glossary, { from = "ja" }) => writeOmegatGlossary(glossary, { from }),
});
