import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFiles } from "../../src/cli/files/write-files";

const folder = (): string => mkdtempSync(join(tmpdir(), "taiyaku-write-"));

describe.skipIf(process.platform === "win32")("writeFiles over what exists", () => {
  it("keeps a symbolic link and writes what it leads to, there or not yet", async () => {
    const place = folder();
    writeFileSync(join(place, "real.json"), "old");
    symlinkSync("real.json", join(place, "link.json"));
    symlinkSync("later.json", join(place, "dangling.json"));
    await writeFiles([
      { path: join(place, "link.json"), text: "new" },
      { path: join(place, "dangling.json"), text: "late" },
    ]);
    expect(lstatSync(join(place, "link.json")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(place, "real.json"), "utf8")).toBe("new");
    expect(lstatSync(join(place, "dangling.json")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(place, "later.json"), "utf8")).toBe("late");
    expect(readdirSync(place)).toHaveLength(4);
  });

  it("keeps the permissions of a file", async () => {
    const path = join(folder(), "secret.json");
    writeFileSync(path, "old");
    chmodSync(path, 0o600);
    await writeFiles([{ path, text: "new" }]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  it("writes into a device", async () => {
    await writeFiles([{ path: "/dev/null", text: "gone" }]);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("writes into a pipe", async () => {
    const path = join(folder(), "pipe");
    execFileSync("mkfifo", [path]);
    const reader = spawn("cat", [path]);
    const read = new Promise<string>((resolve) => {
      let text = "";
      reader.stdout.on("data", (data: Buffer) => (text += data.toString()));
      reader.on("close", () => {
        resolve(text);
      });
    });
    await writeFiles([{ path, text: "through" }]);
    expect(await read).toBe("through");
    expect(lstatSync(path).isFIFO()).toBe(true);
  });
});
