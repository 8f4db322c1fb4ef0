import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { parseDecisions, parseGlossary, readGlossary } from "../../src";
import { run } from "../../src/cli/run";
import { taiyaku } from "./run";

const documents = {
  "2024/report.en.md": "# Report\n\n1. The Open Networks Programme (ONP) began. Stakeholders met.\n2. It is over.\n",
  "2024/report.ja.md":
    "# 報告書\n\n1. オープン・ネットワーク・プログラム（ONP）が始まった。関係者が会合した。\n2. 終了した。\n",
  "2025/report.en.md": "# Report\n\n1. The Open Networks Programme (ONP) ended.\n2. It is over.\n",
  "2025/report.ja.md": "# 報告書\n\n1. 開放ネットワーク計画（ONP）が終わった。\n2. 終わりである。\n",
  "empty.ja.md": "\n",
};
const both = "2024/report.en.md\t2024/report.ja.md\n2025/report.en.md\t2025/report.ja.md\n";

let work = "";
const at = (name: string): string => join(work, name);
const read = (name: string): string => readFileSync(at(name), "utf8");
const build = (text: string, ...options: string[]): ReturnType<typeof taiyaku> => {
  writeFileSync(at("pairs.tsv"), text);
  return taiyaku(["build", at("pairs.tsv"), "-o", at("out"), ...options]);
};
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "taiyaku-"));
  for (const folder of ["2024", "2025"]) mkdirSync(at(folder));
  for (const [name, text] of Object.entries(documents)) writeFileSync(at(name), text);
});

describe("taiyaku build PAIRS.tsv", () => {
  it("makes one glossary and one memory, and tells what the pairs translate differently", async () => {
    const { code, stdout } = await build(both, "--source-language", "en");
    expect(code).toBe(0);
    // Names of files that are the same are told with their folders.
    expect(stdout).toMatch(
      /term: Open Networks Programme = .*\(202[45]\/report\.en\.md\).* \| .*\(202[45]\/report\.en\.md\)/u,
    );
    expect(stdout).toContain(
      "segment: It is over. = 終了した。 (2024/report.en.md) | 終わりである。 (2025/report.en.md)",
    );
    expect(read("out/conflicts.tsv")).toContain(
      "segment\ten\tIt is over.\t終了した。\t2024/report.en.md\nsegment\ten\tIt is over.\t終わりである。\t2025/report.en.md\n",
    );
    const memory = read("out/memory.tmx");
    expect(memory.match(/<seg>Report<\/seg>/gu)).toHaveLength(1);
    const unit = (text: string): string => memory.split("<tu ").find((each) => each.includes(text))!;
    expect(unit("<seg>Report")).toMatch(/x-file">2024\/report\.en\.md<.*\n.*x-file">2025\/report\.en\.md</u);
    expect(unit("終わりである。")).toMatch(/x-file">2025\/report\.en\.md</u);
  });

  it("names the document of every place, and other formats keep it", async () => {
    await build(both);
    const { entries } = parseGlossary(JSON.parse(read("out/glossary.json")));
    const entry = entries.find(({ en }) => en.some(({ term }) => term === "Open Networks Programme"))!;
    const places = ["2024/report.en.md", "2025/report.en.md"].map((file) => ({ file, section: [], item: "1" }));
    expect(entry.occurrences).toEqual(places);
    for (const name of ["g.tbx", "g.csv"]) {
      await taiyaku(["convert", at("out/glossary.json"), at(name)]);
      const again = readGlossary(read(name), name.endsWith("tbx") ? "tbx" : "csv").glossary;
      expect(again.entries.find(({ id }) => id === entry.id)?.occurrences).toEqual(places);
    }
    expect((await taiyaku(["lookup", "ONP", "--glossary", at("out/glossary.json")])).stdout).toContain(
      "2025/report.en.md: 1",
    );
  });

  it.each([
    ["swapped columns", "2024/report.ja.md\t2024/report.en.md\n2025/report.en.md\t2025/report.ja.md\n"],
    ["a header, remarks, empty lines", `en\tja\n\n# two\n${both.replace("\n", "\t# checked\n")}`],
    [
      "a spreadsheet's manner",
      `\ufeff${both.replaceAll("\n", "\t\t\r\n").replace("2024/report.en.md", '"2024/report.en.md"')}`,
    ],
    ["no line end", both.trimEnd()],
  ])("reads a table with %s", async (_, text) => {
    expect((await build(both)).code).toBe(0);
    const wanted = read("out/glossary.json");
    expect((await build(text)).code).toBe(0);
    expect(read("out/glossary.json")).toBe(wanted);
  });

  it.each([
    ["one\n", /line 1: Expected two paths/u],
    ["\n2024/report.en.md\tmissing.ja.md\n", /line 2: Cannot read .*missing\.ja\.md/u],
    [`${both}2024/report.ja.md\t./2024/report.en.md\n`, /line 3: The same two documents as in line 1/u],
    ["2024/report.en.md\t2025/report.en.md\n", /line 1: .*two English ones.*Give one of each, or put a #/u],
    ["2024/report.en.md\tempty.ja.md\n", /line 1: .*empty\.ja\.md is empty/u],
    ["# nothing\n", /names no pair/u],
    ["", /pairs\.tsv is empty\. Write two paths a line/u],
  ])("names the line that is wrong: %j", async (text, message) => {
    const { code, stderr } = await build(text);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("refuses a document beside the table", async () => {
    const { code, stderr } = await build(both, "--english", at("2024/report.en.md"));
    expect(code).toBe(2);
    expect(stderr).toMatch(/a table of pairs alone, got --english/u);
  });

  it("says which documents are no pair", async () => {
    const en = Array.from({ length: 12 }, (_, at) => `${String(at + 1)}. Gate ${String(at * 7)} opens.\n`).join("\n");
    writeFileSync(at("other.en.md"), `# Gates\n\n${en}`);
    const { code, stdout } = await build(`${both}other.en.md\t2025/report.ja.md\n`);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /warning: other\.en\.md: Only \d+ % of the segments have a counterpart\. Is 2025\/report\.ja\.md/u,
    );
  });

  it("respects decisions in all pairs, and a conflict that is decided is none", async () => {
    const proposals = (
      await taiyaku(["terms", (writeFileSync(at("pairs.tsv"), both), at("pairs.tsv")), "--format", "tsv"])
    ).stdout;
    const lines = proposals.split("\n").filter((line) => line.includes("\tOpen Networks Programme\t"));
    expect(lines).toHaveLength(2);
    const decided = lines.map((line) => line.replace("# accept", line.includes("開放") ? "reject" : "accept"));
    writeFileSync(at("decisions.tsv"), [proposals.split("\n")[0], ...decided, ""].join("\n"));
    expect(parseDecisions(read("decisions.tsv"))[0]?.occurrences[0]?.file).toMatch(/^202[45]\/report\.en\.md$/u);
    const { stdout } = await build(both, "--decisions", at("decisions.tsv"));
    expect(stdout).not.toContain("term: Open Networks Programme");
    expect(read("out/terms.tmx")).not.toContain(
      '開放ネットワーク計画</seg></tuv>\n <tuv xml:lang="en"><seg>Open Networks',
    );
  });

  it("shows on a terminal how far it is", async () => {
    writeFileSync(at("pairs.tsv"), both);
    const lines: string[] = [];
    const ignore = (): void => undefined;
    const io = { stdout: ignore, stderr: ignore, stdin: () => Promise.resolve(new Uint8Array()) };
    await run(["build", at("pairs.tsv"), "-o", at("out")], { ...io, progress: (line) => lines.push(line) });
    expect(lines.slice(0, 3)).toEqual(["Pair 1 of 2", "Pair 2 of 2", "Finding terms: 0 %"]);
    expect(lines.at(-1)).toBe("");
  });
});
