import { readFileSync } from "node:fs";
import { alignDocuments } from "../../src/alignment";
import { parseDocument } from "../../src/document";
import { formatAddress, type Bitext } from "../../src/model";

const read = (language: string): string =>
  readFileSync(new URL(`../../fixtures/japan-uk-progress-report.${language}.md`, import.meta.url), "utf8");

/** The two sides of the report. */
export const report = { en: read("en"), ja: read("ja") };

export function align(en: string, ja: string): Bitext {
  return alignDocuments(parseDocument(en, { language: "en" }), parseDocument(ja, { language: "ja" }));
}

/** A bead as a line: what stands on either side, without the address, which a perturbation may change. */
export function pairsOf(bitext: Bitext): Set<string> {
  return new Set(
    bitext.beads
      .filter(({ en, ja }) => en.length > 0 && ja.length > 0)
      .map(({ en, ja }) => [en, ja].map((side) => side.map(({ text }) => text).join(" ")).join("\t")),
  );
}

export function findingsOf(bitext: Bitext): string[] {
  return bitext.findings.map(({ ruleId, address }) => `${ruleId} ${formatAddress(address)}`);
}
