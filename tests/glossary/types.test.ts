import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, expectTypeOf, test } from "vitest";
import { glossaryModule, glossaryTypes, typedGlossary } from "../../src/glossary";
import { glossaryOf } from "./glossary-of";

const glossary = glossaryOf(
  ["日英関係省庁", "Both Participants"],
  ["総務省", "Ministry of Internal Affairs and Communications|MIC"],
  ["取組", "efforts"],
  ["取組", "initiatives"],
  ["執行当局|!エンドーサーズ", "enforcers|!endorsers"],
  ["__proto__", "constructor"],
  ["対訳なし", ""],
);

/** What TypeScript says of a file that uses the generated module. */
function check(use: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "taiyaku-types-"));
  try {
    writeFileSync(join(folder, "house.ts"), glossaryModule(glossary));
    writeFileSync(join(folder, "use.ts"), `import { glossary } from "./house";\n${use}`);
    const program = ts.createProgram([join(folder, "use.ts")], {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noUnusedLocals: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a generated module", () => {
  test("gives literal types, unions for several renderings, and the other direction", () => {
    expect(
      check(`
        export const a: "Both Participants" = glossary.translate("日英関係省庁");
        export const b: "日英関係省庁" = glossary.translate("Both Participants", "ja");
        export const c: "Ministry of Internal Affairs and Communications" | "MIC" = glossary.translate("総務省");
        export const d: "efforts" | "initiatives" = glossary.translate("取組");
        export const e: "enforcers" = glossary.translate("エンドーサーズ");
      `),
    ).toEqual([]);
  });

  test("does not compile with a misspelt term, a term without a rendering, or a wrong type", () => {
    expect(check(`glossary.translate("日英関係省丁");`)).not.toEqual([]);
    expect(check(`glossary.translate("対訳なし");`)).not.toEqual([]);
    expect(check(`export const c: "MIC" = glossary.translate("総務省");`)).not.toEqual([]);
    expect(check(`glossary.translate("Both Participants");`)).not.toEqual([]);
  });

  test("translates at run time, too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "taiyaku-types-"));
    const { outputText } = ts.transpileModule(glossaryModule(glossary), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder, "house.mjs"), outputText);
    const { glossary: house } = (await import(/* @vite-ignore */ join(folder, "house.mjs"))) as {
      glossary: { translate(term: string, into?: string): string };
    };
    expect(house.translate("総務省")).toBe("Ministry of Internal Affairs and Communications");
    expect(house.translate("取組")).toBe("efforts");
    expect(house.translate("MIC", "ja")).toBe("総務省");
    expect(house.translate("__proto__")).toBe("constructor");
    expect(() => house.translate("toString")).toThrow(RangeError);
    rmSync(folder, { recursive: true });
  });
});

describe("typed access to a glossary", () => {
  interface Ja {
    readonly 総務省: "Ministry of Internal Affairs and Communications" | "MIC";
  }
  interface En {
    readonly MIC: "総務省";
  }
  const typed = typedGlossary<Ja, En>(glossary);

  test("has the types of its interfaces and the preferred rendering", () => {
    const rendering = typed.translate("総務省");
    expectTypeOf(rendering).toEqualTypeOf<"Ministry of Internal Affairs and Communications" | "MIC">();
    expect(rendering).toBe("Ministry of Internal Affairs and Communications");
    expectTypeOf(typed.translate("MIC", "ja")).toEqualTypeOf<"総務省">();
    // @ts-expect-error: no term of the glossary
    expect(() => typed.translate("総無省")).toThrow(/総無省/u);
    expect(typed.lookup("MIC")[0]?.ja[0]?.term).toBe("総務省");
    expect(typed.entries).toBe(glossary.entries);
  });

  test("the interfaces name every term once", () => {
    const types = glossaryTypes(glossary);
    expect(types).toContain(`readonly "取組": "efforts" | "initiatives";`);
    expect(types.match(/"取組":/gu)).toHaveLength(1);
  });
});
