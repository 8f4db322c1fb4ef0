import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));
/** Each room may import from those before it. */
const rooms = [
  "model",
  "language",
  "document",
  "alignment",
  "terminology",
  "glossary",
  "memory",
  "format",
  "bilingual",
  "validation",
  "report",
  "pipeline",
  "server",
  "",
  "cli",
];
/** Packages that stand in one file each. */
const packages: Readonly<Record<string, string>> = {
  kuromoji: "language/japanese/kuromoji.ts",
  "fast-xml-parser": "format/xml/tree.ts",
  saxes: "language/xml/events.ts",
  "wink-nlp": "language/english/tagger.ts",
  "wink-eng-lite-web-model": "language/english/tagger.ts",
};

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

function roomOf(path: string): string {
  const parts = relative(source, path).split(sep);
  return parts.length > 1 ? (parts[0] ?? "") : "";
}

const imports = files(source).flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/gu)].map((match) => ({
    file,
    specifier: match[1] ?? "",
  })),
);

describe("rooms", () => {
  it("are all known", () => {
    expect(
      files(source)
        .map(roomOf)
        .filter((room) => !rooms.includes(room)),
    ).toEqual([]);
  });

  it("import from the rooms above them only", () => {
    const upward = imports
      .filter(({ specifier }) => specifier.startsWith("."))
      .map(({ file, specifier }) => ({
        file: relative(source, file),
        from: roomOf(file),
        to: roomOf(join(file, "..", specifier, "x").replace(/\/x$/u, "/index")),
        specifier,
      }))
      .filter(({ specifier }) => !specifier.includes("package.json") && !specifier.includes("../glossary/japan-uk"))
      .filter(({ from, to }) => rooms.indexOf(to) > rooms.indexOf(from));
    expect(upward).toEqual([]);
  });

  it("keep each package in one file", () => {
    const strays = imports.filter(
      ({ file, specifier }) => specifier in packages && relative(source, file) !== packages[specifier],
    );
    expect(strays).toEqual([]);
  });
});
