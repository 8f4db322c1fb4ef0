import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseGlossary } from "../../src";
import { validateTranslation } from "../../src/validation";

const read = (name: string): string =>
  readFileSync(new URL(`../../fixtures/hard-cases/${name}`, import.meta.url), "utf8");
const glossary = parseGlossary(JSON.parse(read("glossary.json")));

/** A cell with escapes as in JSON: `\t`, `\u00a0`, `\\n`. */
function unescape(cell: string): string {
  return JSON.parse(`"${cell.replaceAll('"', '\\"')}"`) as string;
}

describe.each(["numbers", "terms", "form", "fields"])("hard cases: %s", (name) => {
  const used = name === "terms" || name === "fields" ? glossary : null;
  const rows = read(`${name}.tsv`)
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));

  it.each(rows)("from %s: %s = %s: %s", (from = "", source = "", target = "", rules = "") => {
    const unit = { source: unescape(source), target: unescape(target), sourceLanguage: from as "en" | "ja" };
    const findings = validateTranslation(unit, used);
    expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual(rules.split(" ").filter((rule) => rule !== ""));
  });
});
