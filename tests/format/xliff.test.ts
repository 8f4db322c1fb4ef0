import { describe, expect, it } from "vitest";
import { pretranslateXliff, type PretranslateQuery, type Pretranslation } from "../../src/format/xliff";
import { TranslationMemory } from "../../src/memory";

const memory = new TranslationMemory();
for (const [ja, en] of [
  ["法律", "law"],
  ["第三条", "Article 3"],
]) {
  memory.add({
    variants: [
      { language: "ja", text: ja! },
      { language: "en", text: en! },
    ],
    properties: [],
  });
}

function fill(text: string): Pretranslation & { readonly queries: readonly PretranslateQuery[] } {
  const queries: PretranslateQuery[] = [];
  const result = pretranslateXliff(text, "a.xlf", (query) => {
    queries.push(query);
    return memory.match(query.content, { direction: { source: "ja", target: "en" } });
  });
  return { ...result, queries };
}

const file12 = (body: string): string => `<file source-language="ja" target-language="en"><body>${body}</body></file>`;
const xliff12 = (...bodies: readonly string[]): string => `<xliff version="1.2">${bodies.map(file12).join("")}</xliff>`;
const xliff2 = (unit: string): string =>
  `<xliff version="2.1" srcLang="ja" trgLang="en"><file id="f"><unit id="u">${unit}</unit></file></xliff>`;

describe("pretranslateXliff", () => {
  it("asks with the neighbours of the file, translated or not, and none across files", () => {
    const { queries } = fill(
      xliff12(
        `<trans-unit id="1"><source>甲</source><target>A</target></trans-unit>
         <trans-unit id="2"><source>法律</source></trans-unit>
         <trans-unit id="3" translate="no"><source>丙</source></trans-unit>
         <trans-unit id="4"><source>丁</source></trans-unit>`,
        `<trans-unit id="5"><source>戊</source></trans-unit>`,
      ),
    );
    expect(queries.map(({ content, previous, next }) => [content[0], previous, next])).toEqual([
      ["法律", "甲", "丙"],
      ["丁", "丙", undefined],
      ["戊", undefined, undefined],
    ]);
  });

  it("keeps what an empty target says of itself, and its comments", () => {
    expect(
      fill(
        xliff12(
          `<trans-unit id="1"><source>法律</source><target xml:lang="en" state="new" phase-name='p'><!-- c --></target></trans-unit>`,
        ),
      ).text,
    ).toContain(
      `<target xml:lang="en" state="translated" phase-name='p' state-qualifier="exact-match"><!-- c -->law</target>`,
    );
    expect(
      fill(xliff2(`<segment><source>法律</source><target order="3" xml:space="preserve"/></segment>`)).text,
    ).toContain(`<target order="3" xml:space="preserve">law</target>`);
  });

  it("suggests only where parts are protected, or an empty target was approved", () => {
    for (const text of [
      xliff12(`<trans-unit id="1"><source>第<mrk mtype="protected">三</mrk>条</source></trans-unit>`),
      xliff12(`<trans-unit id="1" approved="yes"><source>法律</source></trans-unit>`),
      xliff12(`<trans-unit id="1"><source>法律</source><target state="final"/></trans-unit>`),
      xliff2(`<segment><source>第<mrk id="m" translate="no">三</mrk>条</source></segment>`),
      xliff2(`<segment state="final"><source>法律</source></segment>`),
    ]) {
      expect(fill(text)).toMatchObject({ filled: 0, suggested: 1 });
    }
  });

  it("puts the white space around a text back where it counts", () => {
    const unit = (space: string): string => xliff12(`<trans-unit id="1"${space}><source> 法律\n</source></trans-unit>`);
    expect(fill(unit(' xml:space="preserve"')).text).toContain("> law\n</target>");
    expect(fill(unit("")).text).toContain(">law</target>");
  });

  it("reads entities that the file declares, within bounds", () => {
    const declared = (value: string, text: string): string =>
      `<!DOCTYPE xliff [<!ENTITY law "${value}">]>${xliff12(`<trans-unit id="1"><source>${text}</source></trans-unit>`)}`;
    expect(fill(declared("法律", "&law;")).text).toContain(">law</target>");
    expect(() => fill(declared("x".repeat(5000), "&law;"))).toThrow(
      "a.xlf: Unreadable XML: the entity &law; expands to more",
    );
    expect(fill(declared("x", "&act;")).notes).toEqual([
      "a.xlf:1: Repaired: the entity &act; is not declared. Write the character itself.",
    ]);
  });

  it("refuses versions it does not know and elements nested without end", () => {
    for (const version of ["3.0", "x"]) {
      expect(() => fill(`<xliff version="${version}"/>`)).toThrow("Expected version 1.2 or 2.0 to 2.2");
    }
    const deep = `${"<g>".repeat(20_000)}${"</g>".repeat(20_000)}`;
    expect(() => fill(xliff12(`<trans-unit id="1"><source>${deep}</source></trans-unit>`))).toThrow(
      "nested more than 500 deep",
    );
  });
});
