import { expect, it } from "vitest";
import * as taiyaku from "../src";
import * as shipped from "../src/shipped-glossary";

it("is what it was: a change here is a change for users", () => {
  expect(Object.keys(taiyaku).sort()).toMatchInlineSnapshot(`
    [
      "TaiyakuError",
      "alignDocuments",
      "alignSegments",
      "alignmentToJson",
      "buildGlossary",
      "buildMemory",
      "buildTermMemory",
      "compile",
      "createTokenizer",
      "detectLanguage",
      "extractTerms",
      "findDefinitions",
      "formatAddress",
      "glossaryTypes",
      "isTaiyakuError",
      "lookupTerm",
      "lookupToJson",
      "originalRange",
      "otherLanguage",
      "parseDocument",
      "splitSentences",
      "termsToJson",
      "typedGlossary",
      "writeGlossaryCsv",
      "writeGlossaryJson",
      "writeTmx",
    ]
  `);
  expect(Object.keys(shipped)).toEqual(["glossary"]);
});
