import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { alignDocuments, parseDocument, type Bitext, type Document } from "../src";

/** The path of a fixture of this repository. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

/** The text of the report in one language. */
export function reportText(language: "en" | "ja"): string {
  return readFileSync(fixture(`japan-uk-progress-report.${language}.md`), "utf8");
}

/** The report in one language, parsed. */
export function reportDocument(language: "en" | "ja"): Document {
  return parseDocument(reportText(language));
}

/** Both languages of the report, aligned. */
export function reportBitext(): Bitext {
  return alignDocuments(reportDocument("en"), reportDocument("ja"));
}
