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
      "applyDecisions",
      "buildGlossary",
      "buildMemory",
      "buildTermMemory",
      "checkTerms",
      "codeSignature",
      "compile",
      "compileGlossary",
      "createTokenizer",
      "detectLanguage",
      "extractTerms",
      "findDefinitions",
      "formatAddress",
      "formatTmx",
      "glossaryFormatOf",
      "glossaryModule",
      "glossaryTypes",
      "isTaiyakuError",
      "locateEntries",
      "lookupTerm",
      "lookupToJson",
      "mergeGlossaries",
      "originalRange",
      "otherLanguage",
      "parseDecisions",
      "parseDocument",
      "parseGlossary",
      "parseTmx",
      "plainText",
      "readGlossary",
      "readTmx",
      "recognizeTerms",
      "ruleIds",
      "splitSentences",
      "termsToJson",
      "typedGlossary",
      "validateTranslation",
      "validateTranslations",
      "writeDecisions",
      "writeGlossary",
      "writeGlossaryJson",
      "writeTmx",
    ]
  `);
  expect(Object.keys(shipped)).toEqual(["glossary"]);
});
