import { callback, checkUnit, expectArguments, language, listOf, nullable, optional, record } from "../model/shapes";
import { compileGlossary, glossaryOrIndex, type GlossaryIndex, withoutProposed } from "../glossary";
import {
  TaiyakuError,
  type CheckUnit,
  type Glossary,
  type Severity,
  type TranslationUnit,
  type ValidationFinding,
} from "../model";
import { oneFaultEach } from "./results/deduplicate-findings";
import { prepareUnit } from "./units/prepare-unit";
import { createRecognizer } from "./terms/recognizer";
import { rules } from "./rules";
import { checkUnitOf } from "./units/translation-unit";
import { checkedOptions } from "./checked-options";
import type { Rule } from "./define-rule";
import type { RuleSetting, ValidateOptions } from "./options";
import { ruleIds } from "./rule-ids";
import type { PreparedUnit, Report } from "./types";

/**
 * Checks one translation. Rules that look across units see this one only.
 *
 * @throws TaiyakuError `invalid-argument` if the unit has no source and target, or an option is not of its form
 * @example
 * validateTranslation({ source: "2億5千万ポンド", target: "£25m" }, null)[0]?.ruleId //=> "number"
 */
export function validateTranslation(
  unit: CheckUnit | TranslationUnit,
  glossary: Glossary | GlossaryIndex | null,
  options: ValidateOptions = {},
): ValidationFinding[] {
  return validateTranslations([unit], glossary, options);
}

const argumentShapes = {
  units: /* @__PURE__ */ listOf(checkUnit),
  glossary: /* @__PURE__ */ nullable(glossaryOrIndex),
  options: /* @__PURE__ */ record({
    from: /* @__PURE__ */ optional(language),
    to: /* @__PURE__ */ optional(language),
    rules: /* @__PURE__ */ optional(/* @__PURE__ */ record({})),
    tokenizer: /* @__PURE__ */ optional(/* @__PURE__ */ record({ tokenize: callback })),
    onProgress: /* @__PURE__ */ optional(callback),
  }),
};

/**
 * Checks translations with each other: the units of one file or document. Findings come in the order of the units, and of
 * their places in a unit.
 *
 * @throws TaiyakuError `invalid-argument` if a unit has no source and target, or an option is not of its form
 * @example
 * validateTranslations([{ id: "1", source: "サーバー", target: "host" }], glossary, { from: "ja" })
 * //=> [{ ruleId: "missing-term", unit: "1", expected: "server", … }]
 */
export function validateTranslations(
  units: readonly (CheckUnit | TranslationUnit)[],
  glossary: Glossary | GlossaryIndex | null,
  options: ValidateOptions = {},
): ValidationFinding[] {
  expectArguments({ units, glossary, options }, argumentShapes);
  const active = activeRules(options);
  const index = indexOf(glossary);
  const recognize = index === null ? null : createRecognizer(index, options.tokenizer);
  const given = units.map((unit) => checkUnitOf(unit, options));
  const prepared = given.map((unit, at) => prepareUnit(unit, at, recognize, options));
  const context = { units: prepared, glossary: index?.glossary ?? null, index };
  const checks = active.map(({ rule, severity, settings }) => ({
    rule,
    severity,
    check: rule.create(context, settings),
  }));
  const findings: ValidationFinding[] = [];
  for (const unit of prepared) {
    const ignored = given[unit.index]?.ignore ?? [];
    const here: ValidationFinding[] = [];
    for (const { rule, severity, check } of checks) {
      if (ignored.includes("*") || ignored.includes(rule.id)) continue;
      // Where one side is missing that is the finding, and nothing that follows from it.
      if (isOneSided(unit) && !placeRules.has(rule.id)) continue;
      for (const report of check(unit))
        if (!isProtected(report, unit)) here.push(toFinding(rule, severity, unit, given[unit.index], report));
    }
    const told = oneFaultEach(here, unit.target.text);
    findings.push(...told.sort((a, b) => a.range[0] - b.range[0] || order(a) - order(b)));
    options.onProgress?.(unit.index + 1, prepared.length);
  }
  return findings;
}

const placeRules: ReadonlySet<string> = new Set(["untranslated", "addition", "structure"]);

function isProtected({ side = "target", range: [start, end] }: Report, unit: PreparedUnit): boolean {
  return end > start && unit[side].protected.some((kept) => kept[0] <= start && end <= kept[1]);
}

function isOneSided({ source, target }: PreparedUnit): boolean {
  return source.text.trim() === "" || target.text.trim() === "";
}

function order({ ruleId }: ValidationFinding): number {
  return (ruleIds as readonly string[]).indexOf(ruleId);
}

interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly settings: ReturnType<typeof checkedOptions>;
}

function activeRules({ rules: settings = {} }: ValidateOptions): ActiveRule[] {
  for (const name of Object.keys(settings)) {
    if (!(ruleIds as readonly string[]).includes(name)) {
      throw new TaiyakuError("invalid-argument", `Expected a rule, got \`${name}\`. Rules: ${ruleIds.join(", ")}.`);
    }
  }
  return rules.flatMap((rule: Rule): ActiveRule[] => {
    const setting = (settings as Readonly<Record<string, RuleSetting | undefined>>)[rule.id];
    if (setting === "off") return [];
    const [severity, own] = typeof setting === "object" ? setting : [setting ?? rule.severity, {}];
    if (severity !== "error" && severity !== "warning" && severity !== "info") {
      throw new TaiyakuError(
        "invalid-argument",
        `Expected \`rules.${rule.id}\` to be off, error, warning or info, got \`${String(severity)}\`.`,
      );
    }
    return [{ rule, severity, settings: checkedOptions(rule, own) }];
  });
}

function indexOf(glossary: Glossary | GlossaryIndex | null): GlossaryIndex | null {
  if (glossary === null) return null;
  return "glossary" in glossary ? glossary : compileGlossary(withoutProposed(glossary));
}

function toFinding(
  rule: Rule,
  severity: Severity,
  unit: PreparedUnit,
  given: CheckUnit | undefined,
  report: Report,
): ValidationFinding {
  const { message, side = "target", range, actual, expected, fix } = report;
  return {
    ruleId: rule.id,
    severity,
    message,
    address: given?.address ?? { section: [], item: null },
    language: unit[side].language,
    range,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    unit: unit.id,
    index: unit.index,
    side,
    fixable: fix !== undefined,
    ...(fix === undefined ? {} : { fix }),
  };
}
