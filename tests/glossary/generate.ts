import { readFile } from "node:fs/promises";
import {
  alignDocuments,
  applyDecisions,
  buildMemory,
  buildTermMemory,
  formatTmx,
  glossaryTypes,
  locateEntries,
  parseDecisions,
  parseDocument,
  writeGlossary,
  writeGlossaryJson,
  type Glossary,
  type GlossaryFormat,
} from "../../src";
import { formatJson } from "../../src/format";
import { configJsonSchema } from "../../src/cli/config";
import { glossaryJsonSchema } from "../../src/format/json/glossary-schema";
import { ruleIds, rulePages } from "../../src/validation";

const root = new URL("../../", import.meta.url);
const read = (name: string): Promise<string> => readFile(new URL(name, root), "utf8");
const document = async (name: string) => parseDocument(await read(`fixtures/${name}`), { file: name });

/** The day of the decisions, in the header of UTX: a clock would make the file another each day. */
const date = "2026-11-22";

/**
 * What `npm run glossary` writes to `glossary/`, by file name: the concepts that the decisions accept, with all their places in
 * the report, in every format.
 */
export async function generateGlossary(): Promise<Map<string, string>> {
  const bitext = alignDocuments(
    await document("japan-uk-progress-report.en.md"),
    await document("japan-uk-progress-report.ja.md"),
  );
  const decisions = parseDecisions(await read("glossary/japan-uk.decisions.tsv"));
  const { entries, conflicts } = applyDecisions([], decisions, { undecided: "drop" });
  for (const { message, decision } of conflicts) throw new Error(`line ${String(decision.line)}: ${message}`);
  const glossary: Glossary = { schemaVersion: 1, entries: locateEntries(entries, bitext) };
  const written = (format: GlossaryFormat): string =>
    writeGlossary(glossary, format, { date, copyright: "the taiyaku contributors", license: "MIT" }).text;
  return new Map([
    ["japan-uk.json", writeGlossaryJson(glossary)],
    ["japan-uk.ts", glossaryTypes(glossary)],
    ["japan-uk.csv", written("csv")],
    ["japan-uk.tbx", written("tbx")],
    ["japan-uk.v2.tbx", written("tbx-v2")],
    ["japan-uk.utx", written("utx")],
    ["japan-uk.tmx", formatTmx(buildTermMemory(glossary))],
    ["japan-uk.memory.tmx", formatTmx(buildMemory(bitext))],
    ["taiyaku-glossary.schema.json", formatJson(glossaryJsonSchema())],
    ["config.schema.json", formatJson(configJsonSchema())],
    ["validate.schema.json", validateSchema(await read("glossary/validate.schema.json"), ruleIds)],
    ["rules.md", rulePages()],
  ]);
}

/** The schema of `validate --format json` with today's rules. */
export function validateSchema(text: string, ids: readonly string[]): string {
  const schema = JSON.parse(text) as { $defs: { finding: { properties: { ruleId: { enum: readonly string[] } } } } };
  schema.$defs.finding.properties.ruleId.enum = ids;
  return formatJson(schema);
}
