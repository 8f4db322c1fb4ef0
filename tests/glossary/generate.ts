import { readFile } from "node:fs/promises";
import { compile, glossaryToJson, glossaryTypes } from "../../src";
import { formatJson } from "../../src/format";

const fixtures = new URL("../../fixtures/", import.meta.url);

/** What `npm run glossary` writes to `glossary/`, by file name. */
export async function generateGlossary(): Promise<Map<string, string>> {
  const read = (language: string): Promise<string> =>
    readFile(new URL(`japan-uk-progress-report.${language}.md`, fixtures), "utf8");
  const { glossary } = await compile({ text: await read("en") }, { text: await read("ja") });
  return new Map([
    ["japan-uk.json", formatJson(glossaryToJson(glossary))],
    ["japan-uk.ts", glossaryTypes(glossary)],
  ]);
}
