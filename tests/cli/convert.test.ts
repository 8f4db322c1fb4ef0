import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run as runCommand } from "../../src/cli/run";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "taiyaku-convert-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(command: "convert" | "types", argv: readonly string[], stdin = "") {
  let [stdout, stderr] = ["", ""];
  const code = await runCommand([command, ...argv], {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    stdin: async () => Buffer.from(stdin),
  });
  return { code, stdout, stderr };
}

test("by suffix, and nothing but the file is left behind", async () => {
  await writeFile(join(folder, "in.csv"), "ja,en,type\n半導体,chip,technology\n");
  const result = await run("convert", [join(folder, "in.csv"), join(folder, "out.tbx")]);
  expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await readFile(join(folder, "out.tbx"), "utf8")).toContain("<term>半導体</term>");
  expect((await readdir(folder)).sort()).toEqual(["in.csv", "out.tbx"]);
});

test("through a pipe, with what is lost on standard error", async () => {
  const { code, stdout, stderr } = await run(
    "convert",
    ["-", "-", "--from", "csv", "--to", "utx", "--date", "2026-01-31"],
    "ja,en,type\n半導体,chip,technology\n標準,standard,other\n",
  );
  expect(code).toBe(0);
  expect(stdout).toContain("#UTX 1.20; ja/en; 2026-01-31\r\n");
  expect(stderr).toContain("type: UTX has no place for `type`. (chip)\n");
});

test("what is wrong is said in one line", async () => {
  await writeFile(join(folder, "in.json"), "{");
  for (const [argv, message] of [
    [["a.csv"], /two files/u],
    [["a.csv", "b.csv", "--nonsense"], /nonsense/u],
    [["a.doc", "b.csv"], /Cannot read a\.doc: there is no such file/u],
    [["a.csv", "b.csv", "--to", "word"], /--to to be one of/u],
    [["a.csv", "b.csv", "--source-language", "de"], /ja or en/u],
    [[join(folder, "none.csv"), join(folder, "b.tbx")], /no such file/u],
    [[join(folder, "in.json"), join(folder, "b.tbx")], /in\.json: Expected a glossary in JSON/u],
    [["-", join(folder, "in.json", "b.tbx"), "--from", "csv"], /Cannot write/u],
  ] as const) {
    await expect(run("convert", argv)).rejects.toThrow(
      expect.objectContaining({ name: "TaiyakuError", message: expect.stringMatching(message) }),
    );
  }
  expect(await readdir(folder)).toEqual(["in.json"]);
});

test("types writes a module to a file or to standard output", async () => {
  await writeFile(join(folder, "in.csv"), "ja,en\n半導体,chip\n");
  const { stdout } = await run("types", [join(folder, "in.csv")]);
  expect(stdout).toContain(`readonly "半導体": "chip";`);
  await run("types", [join(folder, "in.csv"), "-o", join(folder, "house.ts")]);
  expect(await readFile(join(folder, "house.ts"), "utf8")).toBe(stdout);
  await expect(run("types", [])).rejects.toThrow(/one glossary/u);
});
