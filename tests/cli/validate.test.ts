import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configJsonSchema } from "../../src/cli/config";
import { matchesGlob } from "../../src/cli/files/glob";
import { ruleIds } from "../../src/validation";
import { fixture } from "../report";
import { taiyaku } from "./run";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taiyaku-validate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const glossary = (rendering: string): string =>
  JSON.stringify({
    schemaVersion: 1,
    entries: [
      {
        id: "server",
        type: "technology",
        ja: [{ term: "サーバー", status: "preferred" }],
        en: [
          { term: rendering, status: "preferred" },
          { term: "host", status: "deprecated" },
        ],
        occurrences: [],
      },
    ],
  });

interface Output {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly range: [number, number];
    readonly actual: string | null;
  }[];
  readonly summary: object;
}

const json = async (...args: string[]): Promise<Output> =>
  JSON.parse((await taiyaku(["validate", ...args, "--format", "json"])).stdout) as Output;

const clean = "ja\ten\nサーバー\tserver\n";
const bad = "ja\ten\nサーバーは3台\tThe  host has 4\n";

describe("taiyaku validate", () => {
  it("exits with 0, 1 and 2", async () => {
    const terms = file("terms.json", glossary("server"));
    expect((await taiyaku(["validate", file("a.tsv", clean), "--glossary", terms])).code).toBe(0);
    const path = file("b.tsv", bad);
    expect((await taiyaku(["validate", path, "--glossary", terms])).code).toBe(1);
    expect((await taiyaku(["validate", path, "--glossary", terms, "--fail-on", "never"])).code).toBe(0);
    const warning = file("c.tsv", "ja\ten\n計画\tThe  plan\n");
    expect((await taiyaku(["validate", warning, "--glossary", terms])).code).toBe(1);
    expect((await taiyaku(["validate", warning, "--glossary", terms, "--fail-on", "error"])).code).toBe(0);
    for (const args of [
      [],
      ["missing.tsv"],
      [path, "--glossary", "missing.json"],
      [path, "--format", "xml"],
      [path, "--from", "ja", "--to", "ja"],
    ])
      expect((await taiyaku(["validate", ...args])).code).toBe(2);
    expect((await taiyaku(["validate", file("a.md", "# Plan\n"), "--glossary", terms])).stderr).toContain(
      "Expected a document and its translation, got 1 document",
    );
  });

  it("reads XML with a declaration, and refuses it under the name of a document", async () => {
    const terms = file("terms.json", glossary("server"));
    const declared = '<?xml version="1.0" encoding="UTF-8"?>\n';
    const unit = "<source>サーバー</source><target>host</target>";
    const xliff1 = `${declared}<xliff version="1.2"><file source-language="ja" target-language="en" original="a" datatype="plaintext"><body><trans-unit id="1">${unit}</trans-unit></body></file></xliff>`;
    const xliff2 = `${declared}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ja" trgLang="en"><file id="f"><unit id="1"><segment>${unit}</segment></unit></file></xliff>`;
    const tmx = `${declared}<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="ja"/><body><tu><tuv xml:lang="ja"><seg>サーバー</seg></tuv><tuv xml:lang="en"><seg>host</seg></tuv></tu></body></tmx>`;
    for (const [name, text] of [
      ["a.xlf", xliff1],
      ["b.xliff", xliff2],
      ["c.tmx", tmx],
      ["d.xlf", `\ufeff${xliff1}`],
      ["e.xlf", Buffer.from(`\ufeff${xliff2.replace("UTF-8", "UTF-16")}`, "utf16le")],
    ] as const) {
      const { findings } = await json(file(name, text), "--glossary", terms);
      expect(findings.map(({ ruleId }) => ruleId)).toEqual(["deprecated-term"]);
    }
    const documents = [file("a.md", xliff1), file("b.md", "# Plan\n")];
    const refused = await taiyaku(["validate", ...documents, "--glossary", terms]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("it is XML")]);
  });

  it("writes JSON as its schema says, with places in the user's file", async () => {
    const path = file("b.tsv", bad);
    const output = await json(path, "--glossary", file("terms.json", glossary("server")));
    const schema = JSON.parse(
      readFileSync(new URL("../../glossary/validate.schema.json", import.meta.url), "utf8"),
    ) as {
      $defs: { finding: { properties: { ruleId: { enum: string[] } } } };
    };
    expect(schema.$defs.finding.properties.ruleId.enum).toEqual([...ruleIds]);
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(output) ? [] : validate.errors).toEqual([]);
    expect(output.findings).toEqual([
      expect.objectContaining({ ruleId: "whitespace", line: 2, column: 12, fixable: true, unit: "1", file: path }),
      expect.objectContaining({ ruleId: "deprecated-term", actual: "host", expected: "server", severity: "error" }),
      expect.objectContaining({ ruleId: "number", actual: "4", expected: "3" }),
    ]);
    for (const { range, actual } of output.findings) expect(bad.slice(...range)).toBe(actual);
    expect(output.summary).toEqual({ units: 1, errors: 2, warnings: 1, infos: 0 });
  });

  it("writes text, SARIF, GitHub's commands, JUnit and Checkstyle", async () => {
    const terms = file("terms.json", glossary("server"));
    const path = file("b.tsv", "ja\ten\nサーバー\tThe host\n");
    const output = async (format: string): Promise<string> =>
      (await taiyaku(["validate", path, "--glossary", terms, "--format", format])).stdout.replaceAll(path, "b.tsv");
    expect(await output("text")).toMatchInlineSnapshot(`
      "b.tsv:2:10  error  deprecated-term  \`host\` is deprecated; use \`server\`. (fixable)
        1
        source  サーバー
        target  The host
                    ^^^^

      1 segment: 1 error, 0 warnings, 0 infos
      "
    `);
    expect(await output("github")).toBe(
      "::error file=b.tsv,line=2,endLine=2,col=10,endColumn=14,title=taiyaku deprecated-term::`host` is deprecated; use `server`. [1]\n",
    );
    expect(await output("junit")).toContain('<testsuite name="b.tsv" tests="1" failures="1" errors="0">');
    expect(await output("checkstyle")).toContain(
      '<error line="2" column="10" severity="error" message="`host` is deprecated; use `server`." source="taiyaku.deprecated-term"/>',
    );
    const sarif = JSON.parse(await output("sarif")) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: object[] }[];
    };
    expect(sarif).toMatchObject({
      version: "2.1.0",
      runs: [{ tool: { driver: { name: "taiyaku" } }, columnKind: "utf16CodeUnits" }],
    });
    expect(sarif.runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual([...ruleIds]);
    expect(sarif.runs[0]?.results).toMatchObject([
      {
        ruleId: "deprecated-term",
        ruleIndex: 1,
        level: "error",
        locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 14 } } }],
      },
    ]);
  });

  it("takes several glossaries, the later ones win", async () => {
    const path = file("a.tsv", clean);
    const [house, customer] = [file("house.json", glossary("server")), file("customer.json", glossary("node"))];
    expect((await json(path, "--glossary", house, "--glossary", customer)).findings).toMatchObject([
      { ruleId: "missing-term", expected: "node" },
    ]);
    expect((await json(path, "--glossary", customer, "--glossary", house)).findings).toEqual([]);
  });

  it("checks in the direction that it is told", async () => {
    const terms = file("terms.json", glossary("server"));
    const path = file("a.tsv", "ja\ten\nサーバー\tThe node\n");
    expect((await json(path, "--glossary", terms)).findings).toMatchObject([{ ruleId: "missing-term" }]);
    expect((await json(path, "--glossary", terms, "--from", "en", "--to", "ja")).findings).toEqual([]);
  });

  it("reads standard input, patterns and pairs of documents", async () => {
    expect((await taiyaku(["validate", "-", "--format", "json"], bad)).code).toBe(1);
    file("a.tsv", bad);
    file("b.tsv", bad);
    expect((await json(join(folder, "*.tsv"))).summary).toMatchObject({ units: 2, errors: 2 });
    const pair = [fixture("japan-uk-progress-report.en.md"), fixture("japan-uk-progress-report.ja.md")];
    expect((await json(...pair)).summary).toMatchObject({ units: 112 });
  });

  it("passes over what a baseline has, wherever it stands now", async () => {
    const path = file("a.tsv", bad);
    const baseline = file("baseline.json", (await taiyaku(["validate", path, "--format", "json"])).stdout);
    file("a.tsv", `${clean}五年\tfive years\n${bad.split("\n")[1] ?? ""}\n`);
    expect((await taiyaku(["validate", path, "--baseline", baseline])).code).toBe(0);
    file("a.tsv", `${bad}${bad.split("\n")[1] ?? ""}\n`);
    expect((await json(path, "--baseline", baseline)).findings.map(({ ruleId }) => ruleId)).toEqual([
      "whitespace",
      "number",
    ]);
    expect((await taiyaku(["validate", path, "--baseline", file("x.json", "{}")])).stderr).toContain(
      "Expected a baseline",
    );
  });

  it("heeds a configuration", async () => {
    file("terms.json", glossary("server"));
    const path = file("a.tsv", bad);
    const settings = {
      glossary: "terms.json",
      rules: { whitespace: "off", "missing-term": ["error", { count: "each" }] },
      ignore: [{ rule: "number", file: "*.tsv" }],
    };
    const config = file("taiyaku.config.json", JSON.stringify({ $schema: "x", ...settings, failOn: "error" }));
    expect((await json(path, "--config", config)).findings.map(({ ruleId }) => ruleId)).toEqual(["deprecated-term"]);
    const schema = new Ajv2020({ strict: false }).compile(configJsonSchema());
    expect(schema(settings)).toBe(true);
    for (const [wrong, message] of [
      [{ rules: { nonsense: "off" } }, "nonsense"],
      [{ rules: { number: "loud" } }, "rules.number"],
      [{ glossaries: [] }, "glossaries"],
    ] as const) {
      expect(schema(wrong)).toBe(false);
      const outcome = await taiyaku(["validate", path, "--config", file("wrong.json", JSON.stringify(wrong))]);
      expect(outcome).toMatchObject({ code: 2 });
      expect(outcome.stderr).toContain(message);
    }
  });

  it.each([
    ["UTF-8", (text: string) => Buffer.from(text, "utf8")],
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf8")],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ])("mends a file in %s and nothing else of it", async (_name, encode) => {
    const text = 'id,ja,en\r\n1,サーバー,"The  host, ""x"""\r\n2,サーバーは3台,host 4\r\n';
    const path = file("a.csv", encode(text));
    const outcome = await taiyaku([
      "validate",
      path,
      "--glossary",
      file("terms.json", glossary("server")),
      "--fix",
      "--format",
      "json",
    ]);
    expect(outcome.stderr).toContain("3 mended");
    expect((JSON.parse(outcome.stdout) as Output).findings).toMatchObject([{ ruleId: "number" }]);
    expect(readFileSync(path)).toEqual(encode(text.replace("The  host", "The server").replace("host 4", "server 4")));
  });
});

describe("patterns", () => {
  it.each([
    ["po/ja/app.po", "po/**/*.po", true],
    ["app.po", "**/*.po", true],
    ["a/b.md", "*.md", false],
    ["a.ja.md", "*.{ja,en}.md", true],
    ["a+b.md", "a+b.md", true],
  ])("%s fits %s: %s", (path, pattern, fits) => {
    expect(matchesGlob(path, pattern)).toBe(fits);
  });
});
