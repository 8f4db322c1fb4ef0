import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));
/** Each room may import from those before it. Files directly in `src/` are entry points and come before the command only. */
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
  "",
  "server",
  "cli",
];
/** Packages that are imported by one file each. */
const packages: Readonly<Record<string, string>> = {
  kuromoji: "language/japanese/kuromoji.ts",
  "fast-xml-parser": "format/multiterm/parse.ts",
  saxes: "language/xml/events.ts",
  "wink-nlp": "language/english/tagger.ts",
  "wink-eng-lite-web-model": "language/english/tagger.ts",
};
const maxFilesOfFolder = 28;

/** Imports of a file of another room that is not an index; the list may only shrink. */
const importsPastAnIndex = new Set(
  readFileSync(new URL("lint/imports-past-an-index.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#")),
);

interface Import {
  /** Paths below `src/`, with slashes. */
  readonly from: string;
  readonly to: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

function foldersIn(folder: string): string[] {
  const inside = readdirSync(folder).map((name) => join(folder, name));
  return [folder, ...inside.filter((path) => statSync(path).isDirectory()).flatMap(foldersIn)];
}

const nameOf = (path: string): string => relative(source, path).split(sep).join("/");

function roomOf(name: string): string {
  const parts = name.split("/");
  return parts.length > 1 ? (parts[0] ?? "") : "";
}

/** The file that a relative import names, or undefined outside `src/`. */
function resolveImport(file: string, specifier: string): string | undefined {
  const path = join(dirname(file), specifier);
  const found = [`${path}.ts`, join(path, "index.ts"), path].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
  const name = found === undefined ? undefined : nameOf(found);
  return name?.startsWith("..") === true ? undefined : name;
}

const files = filesIn(source);
const specifiers = files
  .filter((file) => /\.(?:ts|cjs)$/u.test(file))
  .flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/gu)].map((match) => ({
      file,
      specifier: match[1] ?? "",
    })),
  );
const imports = specifiers.flatMap(({ file, specifier }): Import[] => {
  const to = specifier.startsWith(".") ? resolveImport(file, specifier) : undefined;
  return to === undefined ? [] : [{ from: nameOf(file), to }];
});

/** Groups of files that import each other in a circle, types included: strongly connected components (Tarjan 1972). */
function cyclesOf(all: readonly string[], edges: readonly Import[]): string[][] {
  const next = new Map(all.map((name) => [name, [] as string[]]));
  for (const { from, to } of edges) next.get(from)?.push(to);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];
  const visit = (name: string): void => {
    order.set(name, order.size);
    lowest.set(name, order.get(name) ?? 0);
    open.push(name);
    for (const target of next.get(name) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(name, Math.min(lowest.get(name) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(name) !== order.get(name)) return;
    const group = open.splice(open.indexOf(name));
    if (group.length > 1 || next.get(name)?.includes(name) === true) cycles.push(group.sort());
  };
  for (const name of all) if (!order.has(name)) visit(name);
  return cycles;
}

describe("rooms", () => {
  it("are all known", () => {
    expect(files.map((file) => roomOf(nameOf(file))).filter((room) => !rooms.includes(room))).toEqual([]);
  });

  it("import from the rooms before them only", () => {
    const upward = imports.filter(({ from, to }) => rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from)));
    expect(upward).toEqual([]);
  });

  it("have no circle of imports, types included", () => {
    expect(cyclesOf(files.map(nameOf), imports)).toEqual([]);
  });

  it("find a circle of imports and a file that imports itself", () => {
    const edges = [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
      { from: "c", to: "b" },
      { from: "d", to: "d" },
    ];
    expect(cyclesOf(["a", "b", "c", "d"], edges)).toEqual([["b", "c"], ["d"]]);
  });

  it("import each other by the index of the room or of one of its folders", () => {
    const past = imports
      .filter(({ from, to }) => roomOf(from) !== roomOf(to) && roomOf(to) !== "" && !to.endsWith("/index.ts"))
      .map(({ from, to }) => `${from} ${to}`)
      .sort();
    expect(past.filter((each) => !importsPastAnIndex.has(each))).toEqual([]);
    const gone = [...importsPastAnIndex].filter((each) => !past.includes(each));
    expect(gone, "remove these lines from tests/lint/imports-past-an-index.txt").toEqual([]);
  });

  it(`have at most ${maxFilesOfFolder} files in a folder`, () => {
    const large = foldersIn(source).filter(
      (folder) => readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile()).length > maxFilesOfFolder,
    );
    expect(large.map(nameOf)).toEqual([]);
  });

  it("keep each package in one file", () => {
    const strays = specifiers.filter(({ file, specifier }) => {
      const allowed = packages[specifier];
      return allowed !== undefined && nameOf(file) !== allowed;
    });
    expect(strays).toEqual([]);
  });
});
