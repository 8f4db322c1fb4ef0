import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGlob, matchesGlob } from "../../src/cli/files/glob";

describe("a pattern", () => {
  it.each([
    ["a/b/c.po", "a/**/c.po", true],
    ["a/c.po", "a/**/c.po", true],
    ["ab/c.po", "a/**/c.po", false],
    ["a/b/c", "a/**", true],
    ["c.po", "./**/*.po", true],
    ["x]y", "x[]]y", true],
    ["x/y", "x[!a]y", false],
    ["xby", "x[!a]y", true],
    ["x[y", "x[y", true],
    ["{a}.md", "{a}.md", true],
    ["a.md", "{a,{b,c}}.md", true],
    ["c.md", "{a,{b,c}}.md", true],
    ["ab.md", "{a,{b,c}}.md", false],
    [".md", "{,a}.md", true],
    ["b", "[z-a]", false],
    ["𠮷.md", "?.md", true],
  ])("%s matches %s: %s", (path, pattern, isMatch) => {
    expect(matchesGlob(path, pattern)).toBe(isMatch);
  });

  it("matches itself where it has no signs", () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom("a", "本", ".", "-", "+", "(", "$"), minLength: 1 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(names, (parts) => {
        const path = parts.join("/").replace(/^(?:\.\/)+/u, "");
        expect(matchesGlob(path, path)).toBe(!isGlob(path));
      }),
    );
  });

  it("reads a path once, however many stars there are", () => {
    expect(matchesGlob("a".repeat(2000), `${"*a".repeat(50)}*b`)).toBe(false);
    expect(matchesGlob("a/".repeat(500), `${"**/a/".repeat(50)}b`)).toBe(false);
    expect(matchesGlob("a", "{a,".repeat(400) + "}".repeat(400))).toBe(true);
  });
});
