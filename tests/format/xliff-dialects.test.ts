import { describe, expect, it } from "vitest";
import { pretranslateXliff, type Pretranslation } from "../../src/format/xliff";
import { TranslationMemory } from "../../src/memory";
import type { SegmentContent } from "../../src/model";

const memory = new TranslationMemory();
const pairs: readonly (readonly [ja: SegmentContent, en: SegmentContent])[] = [
  [["会議は明日開かれる。"], ["The meeting is held tomorrow."]],
  [["第3条を適用する。"], ["Article 3 applies."]],
  [
    ["今すぐ", { kind: "ph", x: "1", content: ["{0}"] }, "を押す。"],
    ["Press ", { kind: "ph", x: "1", content: ["{0}"] }, " now."],
  ],
];
for (const [ja, en] of pairs) {
  const plain = (content: SegmentContent): string => content.filter((part) => typeof part === "string").join("");
  memory.add({
    variants: [
      { language: "ja", text: plain(ja), content: ja },
      { language: "en", text: plain(en), content: en },
    ],
    properties: [],
  });
}

const direction = { source: "ja", target: "en" };
const fill = (text: string): Pretranslation =>
  pretranslateXliff(text, "a.xlf", ({ content }) => memory.match(content, { direction }));

const file = (root: string, body: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" ${root} version="1.2"><file original="a" source-language="ja-JP" ` +
  `target-language="en-US"><body>${body}</body></file></xliff>`;
const trados = (unit: string): string =>
  file('xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"', `<trans-unit id="u">${unit}</trans-unit>`);
const memoq = (unit: string): string => file('xmlns:mq="MQXliff"', unit);
const phrase = (unit: string): string => file('xmlns:m="http://www.memsource.com/mxlf/2.0"', unit);
const meeting = "会議は明日開かれる。";

describe("SDLXLIFF of Trados", () => {
  it("reads seg-source as the source, and keeps the codes around a segment", () => {
    const { text, filled } = fill(
      trados(
        `<source><g id="0">${meeting}</g></source><seg-source><g id="0"><mrk mtype="seg" mid="1">${meeting}</mrk></g></seg-source>`,
      ),
    );
    expect(filled).toBe(1);
    expect(text).toContain(
      `<target><g id="0"><mrk mtype="seg" mid="1">The meeting is held tomorrow.</mrk></g></target></trans-unit>`,
    );
  });

  it("fills several segments of a unit, and leaves unknown ones empty", () => {
    const { text, filled, empty } = fill(
      trados(
        `<source>${meeting}何か。</source><seg-source><g id="0"><mrk mtype="seg" mid="1">${meeting}</mrk> <mrk mtype="seg" mid="2">何か。</mrk></g></seg-source>`,
      ),
    );
    expect([filled, empty]).toEqual([1, 1]);
    expect(text).toContain(
      `<target><g id="0"><mrk mtype="seg" mid="1">The meeting is held tomorrow.</mrk> <mrk mtype="seg" mid="2"></mrk></g></target>`,
    );
  });

  it("takes an empty mark for no translation, and keeps the translation of the next segment", () => {
    const { text, filled, left, reasons } = fill(
      trados(
        `<source>${meeting}第3条を適用する。</source><seg-source><mrk mtype="seg" mid="1">${meeting}</mrk><mrk mtype="seg" mid="2">第3条を適用する。</mrk></seg-source>` +
          `<target><mrk mtype="seg" mid="1"/><mrk mtype="seg" mid="2">Mine.</mrk></target>` +
          `<sdl:seg-defs><sdl:seg id="1"/><sdl:seg id="2" conf="Translated"/></sdl:seg-defs>`,
      ),
    );
    expect([filled, left, reasons]).toEqual([1, 1, { translated: 1 }]);
    expect(text).toContain(
      `<target><mrk mtype="seg" mid="1">The meeting is held tomorrow.</mrk><mrk mtype="seg" mid="2">Mine.</mrk></target>`,
    );
    expect(text).toContain(`<sdl:seg id="1" conf="Translated" origin="tm" percent="100"/>`);
  });

  it("writes a similar match as a draft with its percentage", () => {
    const { text, suggested, reasons } = fill(
      trados(
        `<source>会議は来週開かれる。</source><seg-source><mrk mtype="seg" mid="1">会議は来週開かれる。</mrk></seg-source><sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs>`,
      ),
    );
    expect([suggested, reasons]).toEqual([1, { fuzzy: 1 }]);
    expect(text).toContain(`<sdl:seg id="1" conf="Draft" origin="tm" percent="80"/>`);
  });

  it.each(['locked="true"', 'conf="ApprovedTranslation"'])("leaves a segment alone that has %s", (state) => {
    const xliff = trados(
      `<source>${meeting}</source><seg-source><mrk mtype="seg" mid="1">${meeting}</mrk></seg-source><sdl:seg-defs><sdl:seg id="1" ${state}/></sdl:seg-defs>`,
    );
    expect(fill(xliff)).toMatchObject({ text: xliff, left: 1 });
  });
});

describe("MQXLIFF of memoQ", () => {
  it("fills a segment and writes its state", () => {
    expect(
      fill(memoq(`<trans-unit id="1" mq:status="NotStarted"><source>${meeting}</source><target></target></trans-unit>`))
        .text,
    ).toContain(
      `<trans-unit id="1" mq:status="Pretranslated" mq:percent="100"><source>${meeting}</source><target>The meeting is held tomorrow.</target>`,
    );
  });

  it.each(['mq:locked="locked"', 'mq:status="ManuallyConfirmed"'])("leaves a segment alone that has %s", (state) => {
    const xliff = memoq(`<trans-unit id="1" ${state}><source>${meeting}</source><target></target></trans-unit>`);
    expect(fill(xliff)).toMatchObject({ text: xliff, left: 1 });
  });
});

describe("MXLIFF of Phrase", () => {
  it("takes {1}, {b> and <b} for codes", () => {
    const { text, suggested, reasons } = fill(
      phrase(
        `<trans-unit id="1" m:score="0.0"><source>{b>会議&lt;b}は{1}明日開かれる。</source><target/></trans-unit>`,
      ),
    );
    expect([suggested, reasons]).toEqual([1, { codes: 1 }]);
    expect(text).toContain(`m:score="0.98" m:gross-score="0.98" m:trans-origin="tm"`);
  });

  it("puts its codes where the memory has codes", () => {
    const { text, filled } = fill(
      phrase(`<trans-unit id="1"><source>今すぐ{1}を押す。</source><target/></trans-unit>`),
    );
    expect(filled).toBe(1);
    expect(text).toContain("<target>Press {1} now.</target>");
  });

  it.each(['m:locked="true"', 'm:confirmed="1"'])("leaves a segment alone that has %s", (state) => {
    const xliff = phrase(`<trans-unit id="1" ${state}><source>${meeting}</source><target></target></trans-unit>`);
    expect(fill(xliff)).toMatchObject({ text: xliff, left: 1 });
  });
});

describe("XLIFF of the standard", () => {
  it.each(["new", "needs-translation"])("fills a copy of the source of state %s, and keeps another text", (state) => {
    const unit = (target: string): string =>
      file(
        "",
        `<trans-unit id="1"><source>${meeting}</source><target state="${state}">${target}</target></trans-unit>`,
      );
    expect(fill(unit(meeting)).text).toContain(`state="translated" state-qualifier="exact-match">The meeting`);
    expect(fill(unit("My draft."))).toMatchObject({ text: unit("My draft."), reasons: { draft: 1 } });
  });

  it("writes the state of a filled segment of version 2", () => {
    const unit = (segment: string): string =>
      `<xliff version="2.0" srcLang="ja" trgLang="en"><file id="f"><unit id="1">${segment}</unit></file></xliff>`;
    expect(fill(unit(`<segment state="initial"><source>${meeting}</source></segment>`)).text).toContain(
      `<segment state="translated"><source>${meeting}</source><target>The meeting is held tomorrow.</target></segment>`,
    );
  });

  it("puts the codes of the file into a target and into suggestions", () => {
    const unit = (source: string): string => file("", `<trans-unit id="1"><source>${source}</source></trans-unit>`);
    expect(fill(unit(`今すぐ<x id="7"/>を押す。`)).text).toContain(`>Press <x id="7"/> now.</target></trans-unit>`);
    expect(fill(unit(`今すぐ<x id="7"/>を押すな。`))).toMatchObject({ filled: 0, suggested: 1 });
    expect(fill(unit(`今すぐを<x id="7"/>押す。`)).text).toContain(`<target>Press  now.</target></alt-trans>`);
  });

  it("is read without a version, with a note", () => {
    const { filled, notes } = fill(
      `<xliff><file source-language="ja" target-language="en"><body><trans-unit id="1"><source>${meeting}</source></trans-unit></body></file></xliff>`,
    );
    expect(filled).toBe(1);
    expect(notes).toEqual(["a.xlf: The file names no version; it is read as XLIFF 1.2."]);
  });
});
