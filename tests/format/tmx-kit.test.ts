import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parseTmx, writeTmx } from "../../src/format/tmx";
import type { TranslationUnit } from "../../src/model";

const kit = new URL("../../fixtures/tmx-compliance-kit/", import.meta.url);
const read = (name: string): ReturnType<typeof parseTmx> => parseTmx(createReadStream(new URL(name, kit)), { name });

function texts(units: readonly TranslationUnit[]): string[][] {
  return units.map(({ variants }) => variants.map(({ language, text }) => `${language} ${text}`));
}

const characters = [
  ["en-US à=agrave, é=eacute, æ=aelig", "en-GB à=agrave, é=eacute, æ=aelig"],
  ["en-US ÿ=U+00FF, ™=U+2122, ’=U+2019", "en-GB ÿ=U+00FF, ™=U+2122, ’=U+2019"],
  ["en-US “=U+201C, –=U+2013, ¤=U+00A4", "en-GB “=U+201C, –=U+2013, ¤=U+00A4"],
];
const exported = [
  ["en-US Text with 3 spaces [   ] and 2 [  ]", "fr-CA Texte avec 3 espaces [   ] et 2 [  ]"],
  ["en-US Text with 1 tab [\t] and 2 [\t\t]", "fr-CA Texte avec 1 tab [\t] et 2 [\t\t]"],
  ["en-US <=lt, >=gt, &=amp, {=obrace, }=cbrace", "fr-CA <=lt, >=gt, &=amp, {=obrace, }=cbrace"],
  [
    "en-US é=eacute, \u00a0=nbsp, ¤=curr, ÿ=yumlaut, ©=copy, §=para",
    "fr-CA é=eacute, \u00a0=nbsp, ¤=curr, ÿ=yumlaut, ©=copy, §=para",
  ],
];
const formatted = [
  ["en-US The big black cat sleeps.", "fr-CA Le gros chat noir dors."],
  [
    'en-US Test for special characters = <=lt, >=gt, &=amp, "=quot.',
    'fr-CA Test pour caractères spéciaux = <=lt, >=gt, &=amp, "=quot.',
  ],
  [
    "en-US Nested formatting = Bold+Italic+Underlined, Bold+Italic, Bold.",
    "fr-CA Format en gigogne = gras+italique+souligné, gras+italique, gras.",
  ],
  ["en-US First sentence.", "fr-CA Première phrase."],
  ["en-US Second sentence.", "fr-CA Seconde phrase."],
  ["en-US Picture: ", "fr-CA Image: "],
  ["en-US Some text with a part highlighted.", "fr-CA Du texte avec une portion délimitée."],
];
const inFiveLanguages = (entry: string): string[] => [
  `en-US ${entry} entry in US English`,
  `en-GB ${entry} entry in UK English`,
  `ja-JP ${entry} entry in Japanese`,
  `fr-CA ${entry} entry in French Canadian`,
  `es-ES ${entry} entry in Spanish`,
];

/** What each file says, by its companion files and the specification; the source variant stands first. */
const expected: Readonly<Record<string, string[][]>> = {
  "ExportTest1A.tmx": exported,
  "ExportTest1B.tmx": [
    [
      "en-US <=lt, >=gt, &=amp, '=apos, \"=quot, {=obrace, }=cbrace",
      "fr-CA <=lt, >=gt, &=amp, '=apos, \"=quot, {=obrace, }=cbrace",
    ],
    exported[3]!,
  ],
  "ExportTest1C.tmx": exported,
  "ExportTest1D.tmx": exported,
  "ExportTest1E.tmx": exported,
  "ExportTest2A.tmx": [
    formatted[0]!,
    formatted[0]!,
    formatted[1]!,
    formatted[2]!,
    ["en-US Sentence one.", "fr-CA Phrase 1."],
    ["en-US And two.", "fr-CA Et 2."],
  ],
  "ImportTest1A.tmx": [
    ["en-US First segment with [\t\t   ]", "fr-CA Premier segment avec [\t\t   ]"],
    ["en-US Second segment with [  \t\t]", "fr-CA Second segment avec [  \t\t]"],
  ],
  "ImportTest1B.tmx": [["en-US Text of the segment", "fr-CA Texte du segment"]],
  "ImportTest1C.tmx": ["First", "Second", "Third"].map(inFiveLanguages),
  "ImportTest1D.tmx": characters,
  "ImportTest1E.tmx": characters,
  "ImportTest1F.tmx": characters,
  "ImportTest1G.tmx": characters,
  "ImportTest1H.tmx": characters,
  "ImportTest1I.tmx": [["en-US English segment with [    ]", "ja-JP Japanese segment with [\u3000\u3000]"]],
  "ImportTest1J.tmx": [
    ["en-US First entry in US English", "en-GB First entry in UK English"],
    ["en-US Second entry in US English", "en-GB Second entry in UK English"],
  ],
  "ImportTest1K.tmx": [
    ["de-DE First Entry - German", "en-GB First Entry - UK English"],
    ["fr-CA Second Entry - French Canadian", "en-GB Second Entry - UK English"],
  ],
  "ImportTest1L.tmx": [["en-US Text of the segment.", "fr Texte du segment.", "en-GB Text of the segment."]],
  "ImportTest2A.tmx": formatted,
  "ImportTest2B.tmx": [
    ...formatted.slice(0, 6),
    ["en-US Some text with a part highlighted.", "fr-CA Du text avec une portion délimitée."],
  ],
  "ImportTest2C.tmx": [["en-US Click  to start.", "fr Cliquez  pour commencer.", "en-GB Click  to start."]],
};

describe("the TMX compliance kit", () => {
  it("is tested in full", async () => {
    const files = (await readdir(kit)).filter((name) => name.endsWith(".tmx"));
    expect(files.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))(
    "%s gives its content, without a defect, and again after writing",
    async (name, wanted) => {
      const { header, units, defects } = await read(name);
      const inOrder = texts(units).map((unit) => [unit[0], ...unit.slice(1).sort()]);
      expect(inOrder).toEqual(wanted.map((unit) => [unit[0], ...unit.slice(1).sort()]));
      expect(defects).toEqual([]);
      const again = await parseTmx(writeTmx({ header, units }));
      expect(again).toEqual({ header, units, defects: [] });
    },
  );

  it("keeps all that a header, a unit and a variant can say (1L)", async () => {
    const { header, units } = await read("ImportTest1L.tmx");
    const note = (text: string): object => ({ text, language: "en-US", originalEncoding: "iso-8859-1" });
    const prop = { type: "myPropeType", value: "Data", language: "en-US", originalEncoding: "iso-8859-1" };
    const date = "20020523T091200Z";
    const administration = {
      originalEncoding: "iso-8859-1",
      creationDate: date,
      creationId: "ys",
      changeDate: date,
      changeId: "ys",
      creationTool: "myTool",
      creationToolVersion: "v10",
    };
    expect(header).toEqual({
      ...administration,
      segmentType: "block",
      originalFormat: "Text",
      adminLanguage: "en-US",
      sourceLanguage: "en-US",
      dataType: "html",
      notes: [note("Text of header note 1"), note("Text of header note 2")],
      properties: [prop],
      encodings: [
        {
          name: "MacRoman",
          base: "Macintosh",
          maps: [{ unicode: "#xF8FF", code: "#xF0", entity: "AppleLogo", substitute: "[Apple]" }],
        },
      ],
    });
    const used = { dataType: "plaintext", usageCount: 100, lastUsageDate: date, originalFormat: "myTM" };
    expect(units[0]).toMatchObject({
      ...administration,
      ...used,
      id: "tu001",
      segmentType: "block",
      sourceLanguage: "en-US",
      notes: [note("Text of tu note 1"), note("Text of tu note 2")],
      properties: [prop],
    });
    expect(units[0]?.variants[1]).toEqual({
      ...administration,
      ...used,
      language: "fr",
      text: "Texte du segment.",
      notes: [note("Text of tuv fr note 1"), note("Text of tuv fr note 1")],
      properties: [prop, prop],
    });
  });

  it("keeps inline codes as objects, one inside the other (2C)", async () => {
    const { units } = await read("ImportTest2C.tmx");
    expect(units[0]?.variants[0]?.content).toEqual([
      { kind: "it", x: "1", pos: "begin", type: "italic", content: ["<I>"] },
      { kind: "bpt", x: "2", i: "1", type: "bold", content: ["<B>"] },
      "Click ",
      {
        kind: "ph",
        x: "3",
        type: "image",
        assoc: "b",
        content: ['<IMG SRC="here.png" ALT="', { kind: "sub", content: ["Start Here!"] }, '">'],
      },
      " to ",
      { kind: "hi", type: "verb", x: "4", content: ["start"] },
      ".",
      { kind: "ept", i: "1", content: ["</B>"] },
    ]);
  });

  it("gives plain text at level 1", async () => {
    const { units } = await parseTmx(createReadStream(new URL("ImportTest2A.tmx", kit)), { level: 1 });
    expect(units.some(({ variants }) => variants.some(({ content }) => content !== undefined))).toBe(false);
    expect(texts(units)).toEqual(formatted);
  });
});
