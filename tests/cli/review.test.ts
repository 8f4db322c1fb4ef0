import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PageData } from "../../src/report/page-data";
import { taiyaku } from "./run";

const folder = mkdtempSync(join(tmpdir(), "taiyaku-"));
const path = (name: string): string => join(folder, name);
const write = (name: string, text: string): string => {
  writeFileSync(path(name), text);
  return path(name);
};
const en = write("net.en.md", "# Nets\n\nThe Coastal Agency (hereafter “the Agency”) mends nets.\n");
const ja = write("net.ja.md", "# 漁網\n\n沿岸庁（以下「庁」という。）は漁網を繕う。\n");

function dataIn(page: string): PageData {
  const json = /<script type="application\/json" id="data">([^]*?)<\/script>/u.exec(page)?.[1] ?? "";
  return JSON.parse(json) as PageData;
}

describe("taiyaku review", () => {
  it("writes one file, or the page to standard output, the same each time and in either order", async () => {
    expect(await taiyaku(["review", en, ja, "-o", path("deep/review.html")])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(readdirSync(path("deep"))).toEqual(["review.html"]);
    const { stdout } = await taiyaku(["review", ja, en, "-o", "-"]);
    expect(stdout).toBe(readFileSync(path("deep/review.html"), "utf8"));
    const { units, files } = dataIn(stdout);
    expect([units.length, files]).toEqual([2, { en: "net.en.md", ja: "net.ja.md" }]);
  });

  it("shows decisions and a glossary's terms", async () => {
    const decisions = write("net.tsv", "decision\tja\ten\tnote\naccept\t漁網\tnet\tof hemp\n");
    const glossary = write("net.csv", "ja,en\n沿岸庁,Coastal Agency\n");
    const { stdout } = await taiyaku(["review", en, ja, "--decisions", decisions, "--glossary", glossary, "-o", "-"]);
    const data = dataIn(stdout);
    expect(data.decisions.map(({ decision, ja: term, note }) => [decision, term, note])).toEqual([
      ["accept", "漁網", "of hemp"],
    ]);
    expect(data.pairs.find(({ ja: term }) => term === "沿岸庁")?.origin).toBe("recognized");
    expect(data.pairs.find(({ ja: term }) => term === "漁網")?.places.length).toBe(2);
  });

  it.each([
    [["--decisions", write("bad.tsv", "decision\tja\ten\nmaybe\ta\tb\n")], /bad\.tsv: Expected accept, .* in line 2/u],
    [["--decisions", path("none.tsv")], /none\.tsv/u],
    [["--glossary", write("bad.json", "{")], /bad\.json/u],
    [["-o", " "], /--output/u],
    [["--source-language", "fr"], /--source-language/u],
    [["--decision", "x"], /Did you mean --decisions/u],
  ])("refuses %j and writes nothing", async (options, message) => {
    const { code, stdout, stderr } = await taiyaku(["review", en, ja, "-o", path("refused.html"), ...options]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(readdirSync(folder)).not.toContain("refused.html");
  });
});

describe("taiyaku build", () => {
  it("leaves the page out if told so", async () => {
    const { stdout } = await taiyaku(["build", en, ja, "-o", path("out"), "--no-review"]);
    expect(stdout).not.toContain("review.html");
    expect(readdirSync(path("out"))).not.toContain("review.html");
  });
});
