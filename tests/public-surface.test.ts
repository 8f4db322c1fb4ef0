import { expect, it } from "vitest";
import * as taiyaku from "../src";
import * as shipped from "../src/shipped-glossary";

it("is what it was: a change here is a change for users", () => {
  expect(Object.keys(taiyaku).sort()).toMatchInlineSnapshot(`
    [
      "TaiyakuError",
      "TranslationMemory",
      "alignDocuments",
      "alignSegments",
      "alignmentToJson",
      "buildGlossary",
      "buildMemory",
      "buildTermMemory",
      "codeSignature",
      "compile",
      "createTokenizer",
      "detectLanguage",
      "extractTerms",
      "fileStorage",
      "findDefinitions",
      "formatAddress",
      "formatTmx",
      "glossaryTypes",
      "isTaiyakuError",
      "lookupTerm",
      "lookupToJson",
      "originalRange",
      "otherLanguage",
      "parseDocument",
      "parseTmx",
      "plainText",
      "readTmx",
      "splitSentences",
      "termsToJson",
      "typedGlossary",
      "unitsOfBitext",
      "writeGlossaryCsv",
      "writeGlossaryJson",
      "writeTmx",
    ]
  `);
  expect(Object.keys(shipped)).toEqual(["glossary"]);
});
