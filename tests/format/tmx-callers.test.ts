import { describe, expect, it } from "vitest";
import { formatTmx, parseTmx, readTmx } from "../../src/format/tmx";
import type { MemoryHeader, TranslationUnit, Variant } from "../../src/model";

function unit(languages: readonly string[], extra: Partial<Variant> = {}): TranslationUnit {
  return { variants: languages.map((language) => ({ language, text: language, ...extra })), properties: [] };
}

describe("readTmx's callers", () => {
  it("hear of their mistakes", () => {
    const wrong: readonly (() => unknown)[] = [
      () => readTmx(null as never),
      () => readTmx(5 as never),
      () => readTmx("", { level: 3 as never }),
      () => readTmx("", { policies: { malformed: "ignore" as never } }),
      () => readTmx("", { policies: { nothing: "fail" } as never }),
    ];
    for (const call of wrong) {
      expect(call).toThrow(expect.objectContaining({ name: "TaiyakuError", code: "invalid-argument" }));
    }
  });

  it("hear of a stream that breaks off as of a file", async () => {
    const broken = (async function* () {
      yield Buffer.from(formatTmx({ units: [unit(["ja", "en"])] }).slice(0, 300));
      await Promise.resolve();
      throw new Error("EIO");
    })();
    await expect(parseTmx(broken, { name: "m.tmx" })).rejects.toMatchObject({
      name: "TaiyakuError",
      code: "file",
      message: "m.tmx: cannot be read to its end (EIO). Try again.",
    });
  });
});

describe("writeTmx's callers", () => {
  it("hear of options and units that cannot be written", () => {
    const units = [unit(["ja", "en"])];
    const wrong: readonly (() => unknown)[] = [
      () => formatTmx(null as never),
      () => formatTmx({} as never),
      () => formatTmx({ units: [null as never] }),
      () => formatTmx({ units: [{} as never] }),
      () => formatTmx({ units: [unit(["ja", " "])] }),
      () => formatTmx({ units: [unit(["ja"], { text: 5 as never })] }),
      ...[1e21, 1.5, -1, NaN].map((usageCount) => () => formatTmx({ units: [{ ...unit(["ja"]), usageCount }] })),
      () => formatTmx({ units }, { level: 3 as never }),
      () => formatTmx({ units }, { forbiddenCharacters: "keep" as never }),
    ];
    for (const call of wrong) expect(call).toThrow(expect.objectContaining({ name: "TaiyakuError" }));
  });

  it("get units of *all* languages back in their order, and the header as it is if they ask", async () => {
    const header: MemoryHeader = {
      creationTool: "t",
      creationToolVersion: "1",
      segmentType: "sentence",
      originalFormat: "o",
      adminLanguage: "en",
      sourceLanguage: "*all*",
      dataType: "plaintext",
    };
    const units = [unit(["ja", "en"]), unit(["en", "ja"])];
    const kept = await parseTmx(formatTmx({ header, units }, { sourceLanguage: "header" }));
    expect([kept.header, kept.units]).toEqual([header, units]);
    const named = await parseTmx(formatTmx({ header, units }));
    expect(named.header.sourceLanguage).toBe("ja");
    expect(named.units).toEqual([units[0], { ...units[1], sourceLanguage: "en" }]);
  });
});
