import { expect, it } from "vitest";
import { writeGlossaryCsv, type Glossary } from "../../src";

it("quotes what needs it, ends lines as RFC 4180 does, and disarms formulas", () => {
  const glossary: Glossary = {
    schemaVersion: 1,
    entries: [
      {
        id: "x",
        type: "organization",
        ja: [{ term: "経済産業省", status: "preferred" }],
        en: [
          { term: "Ministry of Economy, Trade and Industry", status: "preferred" },
          { term: "=METI", status: "admitted" },
        ],
        note: 'say "METI"',
        occurrences: [{ section: ["Preamble"], item: "1" }],
      },
    ],
  };
  expect(writeGlossaryCsv(glossary)).toBe(
    "\ufeffja,en,type,ja_status,en_status,note,address,id\r\n" +
      '経済産業省,"Ministry of Economy, Trade and Industry",organization,preferred,preferred,"say ""METI""",Preamble 1,x\r\n' +
      '経済産業省,\'=METI,organization,preferred,admitted,"say ""METI""",Preamble 1,x\r\n',
  );
});
