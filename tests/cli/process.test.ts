import { execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fixture } from "../report";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

describe("the built command", () => {
  it("prints a user's mistake on one line of standard error and exits 2", async () => {
    const outcome = await new Promise<[unknown, string, string]>((resolve) => {
      execFile(process.execPath, [cli, "align", "none.en.md", "none.ja.md"], (error, stdout, stderr) =>
        resolve([error?.code, stdout, stderr]),
      );
    });
    expect(outcome).toEqual([2, "", "taiyaku: Cannot read none.en.md: there is no such file.\n"]);
  });

  it("takes a closed pipe for no error", async () => {
    const args = [
      cli,
      "align",
      fixture("japan-uk-progress-report.en.md"),
      fixture("japan-uk-progress-report.ja.md"),
      "--format",
      "json",
    ];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr]).toEqual([0, ""]);
  });
});
