import { describe, expect, test } from "vitest";
import { readTbx, writeTbx } from "../../src/format";
import { glossaryOf } from "../glossary/glossary-of";

/** A TBX-Basic file of one entry, with what is put at the places that tests care for. */
function basic(
  parts: { concept?: string; section?: string; term?: string; root?: string; before?: string } = {},
): string {
  const { concept = "", section = "", term = "", root = `type="TBX-Basic" style="dca"`, before = "" } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx ${root} xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><sourceDesc><p>test</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>${before}
    <conceptEntry id="c1">${concept}
      <langSec xml:lang="ja">${section}
        <termSec><term>
          半導体
        </term>${term}</termSec>
      </langSec>
      <langSec xml:lang="en-GB"><termSec><term>chip</term></termSec></langSec>
    </conceptEntry>
  </body></text>
</tbx>`;
}

describe("what is valid is read", () => {
  test("fields, statuses and sources", () => {
    const { glossary, losses } = readTbx(
      basic({
        concept: `<descrip type="subjectField">industry</descrip><descripGrp><descrip type="definition">A &lt;part&gt;</descrip><admin type="source">ISO</admin></descripGrp><note>care</note><note>type: technology</note>`,
        term: `<termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote><note>old</note>`,
      }),
    );
    expect(glossary.entries).toEqual([
      {
        id: "c1",
        type: "technology",
        ja: [{ term: "半導体", status: "deprecated", partOfSpeech: "noun", note: "old" }],
        en: [{ term: "chip", status: "preferred" }],
        definition: "A <part>",
        source: "ISO",
        subjectField: "industry",
        note: "care",
        occurrences: [],
      },
    ]);
    expect(losses.map(({ field }) => field)).toEqual(["status", "language"]);
  });

  test("DCT style is read as DCA is", () => {
    const dct = basic({
      root: `type="TBX-Basic" style="dct"`,
      concept: `<min:subjectField>industry</min:subjectField>`,
      term: `<min:partOfSpeech>noun</min:partOfSpeech><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>`,
    });
    const dca = basic({
      concept: `<descrip type="subjectField">industry</descrip>`,
      term: `<termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>`,
    });
    expect(readTbx(dct)).toEqual(readTbx(dca));
  });

  test("version 2 with tig and ntig, and the TBX-Min of 2013", () => {
    const v2 = `<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body><termEntry id="c1">
      <langSet xml:lang="ja"><tig><term>半導体</term></tig></langSet>
      <langSet xml:lang="en"><ntig><termGrp><term>chip</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
    </termEntry></body></text></martif>`;
    expect(readTbx(v2).glossary.entries[0]?.en).toEqual([{ term: "chip", status: "preferred", partOfSpeech: "noun" }]);
    const old = `<TBX dialect="TBX-Min"><header/><body><entry id="c1">
      <langGroup xml:lang="ja"><termGroup><term>半導体</term></termGroup></langGroup>
      <langGroup xml:lang="en"><termGroup><term>chip</term><termStatus>notRecommended</termStatus></termGroup></langGroup>
    </entry></body></TBX>`;
    expect(readTbx(old).glossary.entries[0]?.en).toEqual([{ term: "chip", status: "deprecated" }]);
  });

  test("other languages and categories are told", () => {
    const file = basic({ term: `<termNote type="termType">fullForm</termNote>` }).replace("en-GB", "es");
    expect(readTbx(file).losses.map(({ entryId, field }) => [entryId, field])).toEqual([
      ["c1", "termType"],
      ["c1", "language"],
    ]);
  });
});

describe("what is wrong is refused with the reason", () => {
  test.each([
    [
      "a value outside its list",
      basic({ term: `<termNote type="partOfSpeech">nominal</termNote>` }),
      /"partOfSpeech" is one of .* not "nominal" in line 9/u,
    ],
    [
      "the same in DCT style",
      basic({ root: `type="TBX-Basic" style="dct"`, term: `<min:partOfSpeech>nominal</min:partOfSpeech>` }),
      /nominal/u,
    ],
    [
      "a status of another tool",
      basic({ term: `<termNote type="administrativeStatus">forbiddenTerm-admn-sts</termNote>` }),
      /forbiddenTerm/u,
    ],
    [
      "a category at the wrong level",
      basic({ term: `<descrip type="definition">x</descrip>` }),
      /"definition" belongs to conceptEntry or langSec, not to termSec/u,
    ],
    [
      "a category that the dialect lacks",
      basic({ root: `type="TBX-Min" style="dca"`, concept: `<admin type="source">x</admin>` }),
      /TBX-Min has no <admin> of type "source"/u,
    ],
    ["DCT elements in DCA", basic({ term: `<min:partOfSpeech>noun</min:partOfSpeech>` }), /DCT/u],
    ["two terms in one termSec", basic({ term: `<term>二</term>` }), /holds one <term>, not 2/u],
    [
      "a term that is not first",
      basic().replace("<termSec><term>chip", "<termSec><note>x</note><term>chip"),
      /comes first/u,
    ],
    ["text without <p>", basic().replace("<p>test</p>", "test"), /<sourceDesc> holds elements/u],
    ["what may not stand there", basic({ before: `<admin type="x">y</admin>` }), /<admin> may not stand in <body>/u],
    [
      "text before the header",
      basic().replace(/(<tbxHeader>.*<\/tbxHeader>)([\s\S]*)<\/tbx>/u, "$2$1</tbx>"),
      /<tbxHeader> comes before <text>/u,
    ],
    ["another namespace", basic().replace("ed-2", "ed-1"), /namespace is "urn:iso:std:iso:30042:ed-2"/u],
    ["an empty root", `<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"/>`, /needs a <tbxHeader>/u],
    ["no body", basic().replace(/<body>[^]*<\/body>/u, ""), /<text> needs a <body>/u],
    [
      "version 2 without a language",
      `<martif type="TBX"><martifHeader/><text><body><termEntry><langSet><tig><term>x</term></tig></langSet></termEntry></body></text></martif>`,
      /<langSet> needs xml:lang/u,
    ],
    [
      "version 2 without a term",
      `<martif type="TBX"><martifHeader/><text><body><termEntry><langSet xml:lang="en"/></termEntry></body></text></martif>`,
      /<langSet> needs a <tig>/u,
    ],
    ["an empty file", " ", /empty file/u],
    [
      "a file that is cut off",
      "<tbx>\n<text><body>",
      /expected <\/body><\/text><\/tbx>, got .* \(line 2, column 13\)/u,
    ],
    ["a declaration alone", `<?xml version="1.0"?>`, /\(line 1, column 22\)/u],
    ["a missing end tag", basic().replace("</body>", ""), /Not well-formed XML: .*line/u],
    ["nesting without end", `<tbx>${"<a>".repeat(5000)}${"</a>".repeat(5000)}</tbx>`, /nested/u],
    ["another root", "<tmx/>", /Expected TBX/u],
    [
      "an external entity",
      `<!DOCTYPE tbx [<!ENTITY x SYSTEM "y">]>${basic({ concept: "<note>&x;</note>" }).slice(38)}`,
      /&x;/u,
    ],
  ])("%s", (_, file, reason) => {
    expect(() => readTbx(file)).toThrow(
      expect.objectContaining({ code: "invalid-data", message: expect.stringMatching(reason) }),
    );
  });

  test("or read with a report", () => {
    const { glossary, losses } = readTbx(basic({ term: `<termNote type="partOfSpeech">nominal</termNote>` }), {
      faults: "report",
    });
    expect(glossary.entries).toHaveLength(1);
    expect(losses[0]).toMatchObject({ field: "fault", message: expect.stringContaining("nominal") });
  });
});

describe("what is written", () => {
  test("escapes markup and takes out what XML cannot hold", () => {
    const { text, losses } = writeTbx(glossaryOf(["半導体", "<chip> & co", { note: "a\u0001b" }]));
    expect(text).toContain("<term>&lt;chip&gt; &amp; co</term>");
    expect(text).toContain("<note>ab</note>");
    expect(losses).toMatchObject([{ entryId: "c0", field: "note" }]);
  });

  test("leaves deprecated terms out on demand, and says so", () => {
    const { text, losses } = writeTbx(glossaryOf(["半導体", "chip|!crisps"], ["!無", ""]), {
      version: 2,
      omitDeprecated: true,
    });
    expect(text).not.toContain("crisps");
    expect(losses.map(({ field }) => field)).toEqual(["term", "term", "entry"]);
  });
});
