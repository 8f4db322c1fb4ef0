import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** The packages that a file of the build imports before it runs, itself or through its chunks. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  const source = readFileSync(join(dist, file), "utf8");
  for (const [, name = ""] of source.matchAll(/^import (?:[^'"]* from )?['"]([^'"]+)['"];$/gmu)) {
    if (name.startsWith("./")) for (const found of packagesOf(name.slice(2), seen)) packages.add(found);
    else if (!name.startsWith("node:")) packages.add(name);
  }
  return packages;
}

it.each(["lookup", "completion"])("taiyaku %s loads no parser and no schema", (command) => {
  const file = readdirSync(dist).find((name) => name.startsWith(`${command}-`) && name.endsWith(".js"));
  expect([...packagesOf(file ?? "")]).toEqual([]);
});
