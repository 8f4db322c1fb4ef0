import { readFileSync } from "node:fs";
import { validateTranslations } from "../../src";
import type { CheckUnit, Glossary, Language } from "../../src/model";

/** A pair with the rules of which at least one must report it, or no rule at all. */
export interface CheckingCase {
  readonly id: string;
  readonly direction: "ja-en" | "en-ja";
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly expect: readonly string[];
  readonly glossary?: string;
  /** Cases of one group are checked together. */
  readonly group?: string;
  /** Debatable. */
  readonly hard?: boolean;
  readonly why: string;
}

/** A case with the rules that report it. */
export interface CheckedCase {
  readonly testCase: CheckingCase;
  readonly found: readonly string[];
  readonly isRight: boolean;
}

export function readCases(): CheckingCase[] {
  const text = readFileSync(new URL("cases/cases.jsonl", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as CheckingCase);
}

/** Checks each case; those of a group see each other. */
export function runCases(cases: readonly CheckingCase[]): CheckedCase[] {
  return cases.map((testCase) => {
    const together = testCase.group === undefined ? [testCase] : cases.filter(({ group }) => group === testCase.group);
    const [from = "ja", to = "en"] = testCase.direction.split("-") as Language[];
    const units = together.map(({ id, source, target }): CheckUnit => ({ id, source, target }));
    const findings = validateTranslations(units, glossaryOf(testCase.glossary), { from, to });
    const found = findings.filter(({ unit }) => unit === testCase.id).map(({ ruleId }) => ruleId);
    const { expect } = testCase;
    const isRight = expect.length === 0 ? found.length === 0 : found.some((rule) => expect.includes(rule));
    return { testCase, found, isRight };
  });
}

function glossaryOf(text: string | undefined): Glossary | null {
  if (text === undefined) return null;
  const entries = text.split(";").map((pair, at) => {
    const [en = "", ja = ""] = pair.split("=");
    const term = (written: string) => [{ term: written, status: "preferred" as const }];
    return { id: String(at), type: "other" as const, ja: term(ja), en: term(en), occurrences: [] };
  });
  return { schemaVersion: 1, entries };
}
