import { readFile } from "node:fs/promises";
import { compile, writeGlossaryJson, glossaryTypes } from "../../src";
import { formatJson } from "../../src/format";
import { glossaryJsonSchema } from "../../src/glossary/schema";

const fixtures = new URL("../../fixtures/", import.meta.url);

/** What `npm run glossary` writes to `glossary/`, by file name. */
export async function generateGlossary(): Promise<Map<string, string>> {
  const read = (language: string): Promise<string> =>
    readFile(new URL(`japan-uk-progress-report.${language}.md`, fixtures), "utf8");
  const { glossary } = await compile({ text: await read("en") }, { text: await read("ja") });
  return new Map([
    ["japan-uk.json", writeGlossaryJson(glossary)],
    ["taiyaku-glossary.schema.json", formatJson(glossaryJsonSchema())],
    ["japan-uk.ts", glossaryTypes(glossary)],
  ]);
}
