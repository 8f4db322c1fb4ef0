import { textFormat } from "../glossary-format";
import { writeAwsTerminology } from "./write";

export const awsFormat = /* @__PURE__ */ textFormat({
  name: "aws",
  title: "custom terminology for Amazon Translate",
  suffixes: [],
  write: (glossary, { from = "ja" }) => writeAwsTerminology(glossary, { from }),
});
