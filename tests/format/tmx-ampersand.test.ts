import { describe, expect, it } from "vitest";
import { parseTmx, readTmx, type DefectPolicy, type TmxReading } from "../../src/format/tmx";

const head =
  '<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="o" adminlang="en" ' +
  'srclang="en" datatype="plaintext"/><body>\n';

function file(...units: readonly (readonly [en: string, ja: string, attributes?: string])[]): string {
  const rows = units.map(
    ([en, ja, attributes = ""]) =>
      `<tu${attributes}><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="ja"><seg>${ja}</seg></tuv></tu>\n`,
  );
  return `${head}${rows.join("")}</body></tmx>\n`;
}

async function sourcesOf(text: string, ampersand: DefectPolicy): Promise<readonly [sources: unknown[], TmxReading]> {
  const reading = readTmx(text, { policies: { ampersand } });
  const sources: unknown[] = [];
  for await (const unit of reading) sources.push(unit.variants[0]?.text);
  return [sources, reading];
}

describe("an & that begins no reference", () => {
  const text = file(["one", "一"], ["R & D", "研究"], ["three", "三"], ["a &amp; b; c", "四"], ["Q&A", "五"]);

  it("is told at its line, and takes nothing with it", async () => {
    await expect(parseTmx(text, { name: "m.tmx", policies: { ampersand: "fail" } })).rejects.toThrow(
      "m.tmx:3: unit 2: there is an &",
    );
    const [repaired, reading] = await sourcesOf(text, "repair");
    expect(repaired).toEqual(["one", "R & D", "three", "a & b; c", "Q&A"]);
    expect(reading.defects.map(({ kind, unit, line }) => [kind, unit, line])).toEqual([
      ["ampersand", 2, 3],
      ["ampersand", 5, 6],
    ]);
    expect((await sourcesOf(text, "skip"))[0]).toEqual(["one", "three", "a & b; c"]);
  });

  it("is found however the file is cut, and let be in CDATA and comments", async () => {
    const odd = file(["<![CDATA[R & D]]>", "<!-- a & b -->x"], ["R &amp; D &#65;&#x42;&", "二"], ["&#zz; &;", "三"]);
    for (const size of [1, 2, 3, 5, 7]) {
      const bytes = Buffer.from(odd);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, index * size + size),
      );
      const reading = readTmx(
        (async function* () {
          yield* chunks;
        })(),
        { policies: { ampersand: "repair" } },
      );
      const sources: unknown[] = [];
      for await (const unit of reading) sources.push(unit.variants[0]?.text);
      expect(sources).toEqual(["R & D", "R & D AB&", "&#zz; &;"]);
      expect(reading.defectCount).toBe(3);
    }
  });

  it("names the unit in whose tag it stands, and leaves that one out", async () => {
    const attributes = file(["one", "一"], ["two", "二", ' creationid="R & D"'], ["three", "三"]);
    const [sources, reading] = await sourcesOf(attributes, "skip");
    expect(sources).toEqual(["one", "three"]);
    expect(reading.defects).toMatchObject([{ kind: "ampersand", unit: 2 }]);
    expect((await parseTmx(attributes, { policies: { ampersand: "repair" } })).units[1]?.creationId).toBe("R & D");
  });

  it("tells of a file that ends too soon once", async () => {
    const cut = text.slice(0, text.indexOf("Q&A"));
    const reading = readTmx(cut, { policies: { malformed: "repair", truncated: "repair" } });
    for await (const _ of reading);
    expect(reading.defects.map(({ kind }) => kind)).toEqual(["ampersand", "truncated"]);
  });
});

it("refuses elements nested without end outside of segments", async () => {
  const deep = file(["one", "一"]).replace("<body>", `<body>${"<x>".repeat(300)}${"</x>".repeat(300)}`);
  await expect(parseTmx(deep)).rejects.toThrow("nested deeper than 256");
});

it("joins two references to surrogates, however the file is cut", async () => {
  const bytes = Buffer.from(file(["a&#xD83D;&#xDCD6;b", "&#55357;&#56832;"]));
  for (const size of [1, 3, 400, 4000]) {
    const reading = readTmx(
      (async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      })(),
    );
    const texts: unknown[] = [];
    for await (const { variants } of reading) texts.push(...variants.map(({ text }) => text));
    expect(texts).toEqual(["a📖b", "😀"]);
    expect(reading.defects).toMatchObject([{ kind: "control-character", unit: 1 }, { unit: 1 }]);
  }
});
