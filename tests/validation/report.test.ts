import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkUnitsOfDocuments } from "../../src/bilingual";
import { compileGlossary, parseGlossary } from "../../src";
import { otherLanguage, type CheckUnit, type Language, type ValidationFinding } from "../../src/model";
import { overlayGlossaries, validateTranslations } from "../../src/validation";
import { reportText } from "../report";
import { judgedFindings } from "./report-slips";
import { scoreSeeds, seedErrors } from "./seed-errors";

const read = (path: string) =>
  parseGlossary(JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")));
const glossaries = [read("glossary/japan-uk.json"), read("fixtures/report-corrections.json")];

function unitsOf(from: Language): CheckUnit[] {
  const side = (language: Language) => ({ file: `report.${language}.md`, text: reportText(language), language });
  return checkUnitsOfDocuments(side(from), side(otherLanguage(from))).units.map(({ unit }) => unit);
}

describe.each(["ja", "en"] as const)("the report out of %s", (from) => {
  const units = unitsOf(from);
  const glossary = overlayGlossaries(glossaries, from);
  let findings: readonly ValidationFinding[] = [];
  beforeAll(() => {
    findings = validateTranslations(units, glossary);
  });

  it("has the findings that were judged, and no other", () => {
    const judged = judgedFindings.filter((one) => one.from === from);
    const fits = (one: (typeof judged)[number], { ruleId, unit, message }: ValidationFinding): boolean =>
      one.ruleId === ruleId && unit.endsWith(one.unit) && message.includes(one.text);
    const unjudged = findings.filter((finding) => !judged.some((one) => fits(one, finding)));
    const lost = judged.filter((one) => !findings.some((finding) => fits(one, finding)));
    expect(unjudged.map(({ ruleId, unit, message }) => `${ruleId} ${unit} ${message}`)).toEqual([]);
    expect(lost).toEqual([]);
  });

  it("has at most two false ones in 100 segments", () => {
    const wrong = judgedFindings.filter((one) => one.from === from && one.judgement === "false").length;
    expect((100 * wrong) / units.length).toBeLessThanOrEqual(2);
  });

  it("gives up at least 95 of 100 seeded errors, and no finding where there is none", () => {
    let seeded = 0;
    let found = 0;
    let wrong = 0;
    let untouched = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const made = seedErrors(units, glossary, 50, seed);
      const index = compileGlossary(made.glossary);
      const score = scoreSeeds(made, validateTranslations(made.units, index), validateTranslations(units, index));
      seeded += score.seeded;
      found += score.found;
      wrong += score.falseFindings;
      untouched += score.untouched;
    }
    expect(seeded).toBe(300);
    expect(found / seeded).toBeGreaterThanOrEqual(0.95);
    expect((100 * wrong) / untouched).toBeLessThanOrEqual(1);
  });
});
