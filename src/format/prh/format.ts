import { textFormat } from "../glossary-format";
import { writePrh } from "./write";

export const prhFormat = /* @__PURE__ */ textFormat({
  name: "prh",
  title: "rules for prh",
  suffixes: [".yml", ".yaml"],
  write: (glossary) => writePrh(glossary),
});
