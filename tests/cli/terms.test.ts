import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseDecisions } from "../../src";
import { run } from "../../src/cli/run";
import { taiyaku } from "./run";

const folder = (): string => mkdtempSync(join(tmpdir(), "taiyaku-"));
const english = "# Report\n\n1. The Open Networks Programme (ONP) began. Stakeholders met.\n2. It is over.\n";
const japanese =
  "# 報告書\n\n1. オープン・ネットワーク・プログラム（ONP）が始まった。関係者が会合した。\n2. 終了した。\n";

function pair(at: string, name: string, en = english, ja = japanese): void {
  writeFileSync(join(at, `${name}.en.md`), en);
  writeFileSync(join(at, `${name}.ja.md`), ja);
}

describe("taiyaku terms", () => {
  it("finds the terms of a memory", async () => {
    const work = folder();
    pair(work, "a");
    const [en, ja] = [join(work, "a.en.md"), join(work, "a.ja.md")];
    await taiyaku(["build", en, ja, "-o", work]);
    const { stdout, code } = await taiyaku(["terms", join(work, "memory.tmx"), "--format", "json"]);
    const { terms } = JSON.parse(stdout) as { readonly terms: readonly { readonly ja: string; readonly en: string }[] };
    expect(code).toBe(0);
    expect(terms.map((term) => `${term.ja} = ${term.en}`)).toContain(
      "オープン・ネットワーク・プログラム = Open Networks Programme",
    );
  });

  it("shows on a terminal how far it is, for a pair, a memory and one document", async () => {
    const work = folder();
    pair(work, "a");
    const [en, ja] = [join(work, "a.en.md"), join(work, "a.ja.md")];
    await taiyaku(["build", en, ja, "-o", work]);
    for (const files of [[en, ja], [join(work, "memory.tmx")], [en]]) {
      const lines: string[] = [];
      const ignore = (): void => undefined;
      const io = { stdout: ignore, stderr: ignore, stdin: () => Promise.resolve(new Uint8Array()) };
      await run(["terms", ...files], { ...io, progress: (line) => lines.push(line) });
      const shares = lines.flatMap((line) => /^Finding terms: (\d+) %$/u.exec(line)?.[1] ?? []).map(Number);
      expect(shares[0]).toBe(0);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      // The line is taken away at the end.
      expect(lines.at(-1)).toBe("");
    }
  });

  it("takes a glossary in any format, and a dictionary in each that align takes, for a pair and a memory", async () => {
    const work = folder();
    pair(work, "a", `${english}3. The gauge keeper rests.\n`, `${japanese}3. 験潮手は休む。\n`);
    const files = [join(work, "a.en.md"), join(work, "a.ja.md")];
    await taiyaku(["build", ...files, "-o", work]);
    writeFileSync(join(work, "g.txt"), "験潮手\tGauge keeper\n全く別\tsomething else\n");
    writeFileSync(join(work, "d.tsv"), "験潮手\tgauge keeper\n");
    await taiyaku(["convert", join(work, "g.txt"), join(work, "g.tbx")]);
    await taiyaku(["convert", join(work, "g.txt"), join(work, "g.json")]);
    await taiyaku(["convert", join(work, "g.txt"), join(work, "g.utx")]);
    await taiyaku(["memory", "build", join(work, "memory.tmx"), "-o", join(work, "m.snapshot")]);
    writeFileSync(join(work, "m.tmx.gz"), gzipSync(readFileSync(join(work, "memory.tmx"))));
    const lines = async (...args: string[]): Promise<string[]> => {
      const { code, stdout, stderr } = await taiyaku(["terms", ...args]);
      expect([code, stderr]).toEqual([0, ""]);
      return stdout.split("\n");
    };
    for (const name of ["g.txt", "g.tbx", "g.json", "g.utx"])
      for (const documents of [files, [join(work, "memory.tmx")]]) {
        const found = await lines(...documents, "--glossary", join(work, name));
        expect(found.find((line) => line.includes("験潮手 ="))).toMatch(
          /^1\.00 {2}験潮手 = Gauge keeper {2}\(.*glossary/u,
        );
        expect(found.join("\n")).not.toContain("全く別");
      }
    for (const name of ["d.tsv", "g.txt", "g.tbx", "g.json", "g.utx", "memory.tmx", "m.tmx.gz", "m.snapshot"])
      await lines(...files, "--lexicon", join(work, name));
    writeFileSync(join(work, "bad.tsv"), "one\ntwo\n");
    for (const command of ["terms", "align"])
      expect((await taiyaku([command, ...files, "--lexicon", join(work, "bad.tsv")])).stderr).toMatch(
        /bad\.tsv: Expected line 1/u,
      );
  });

  it("refuses options that contradict each other, and a score that is none", async () => {
    const work = folder();
    pair(work, "a");
    const files = [join(work, "a.en.md"), join(work, "a.ja.md")];
    expect((await taiyaku(["terms", ...files, "--links", "--no-links"])).stderr).toMatch(/not both/u);
    expect((await taiyaku(["terms", ...files, "--minimum-score", "2"])).stderr).toMatch(/--minimum-score/u);
  });

  it("proposes decisions that build takes, and a rerun keeps every line where it stands", async () => {
    const work = folder();
    pair(work, "a");
    const files = [join(work, "a.en.md"), join(work, "a.ja.md")];
    const first = (await taiyaku(["terms", ...files, "--format", "tsv"])).stdout;
    expect(parseDecisions(first)).toEqual([]);
    const line = first.split("\n").find((row) => row.includes("Open Networks Programme"))!;
    const edited = [
      ...first.split("\n").slice(0, 1),
      "# checked by A. Nakamura",
      line.replace(/^# accept/u, "reject"),
      ...first
        .split("\n")
        .slice(1)
        .filter((row) => row !== line),
    ].join("\n");
    const decisions = join(work, "decisions.tsv");
    writeFileSync(decisions, edited);
    const second = (await taiyaku(["terms", ...files, "--format", "tsv", "--decisions", decisions])).stdout;
    expect(second).toBe(edited.replace(/\n*$/u, "\n"));
    expect((await taiyaku(["terms", ...files, "--decisions", decisions])).stdout).not.toContain(
      "= Open Networks Programme",
    );
    expect((await taiyaku(["build", ...files, "-o", join(work, "out"), "--decisions", decisions])).code).toBe(0);
    expect(readFileSync(join(work, "out", "glossary.json"), "utf8")).not.toContain('"Open Networks Programme"');
  });
});
