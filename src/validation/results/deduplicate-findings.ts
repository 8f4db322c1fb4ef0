import type { ValidationFinding } from "../../model";

/**
 * One fault, one finding: of several findings of a unit that tell of the same slip only the one that tells most is kept.
 *
 * A translation that is the source once more, or none, says it all. A note's number is no number of the text. A term whose
 * rendering differs in nothing but a number has another number; a number inside another wrong term belongs to that.
 */
export function oneFaultEach(findings: readonly ValidationFinding[], target: string): ValidationFinding[] {
  const whole = findings.find(
    ({ ruleId, range, side, expected }) =>
      ruleId === "untranslated" &&
      side === "target" &&
      expected === undefined &&
      range[0] === 0 &&
      range[1] === target.length,
  );
  if (whole !== undefined) return [whole];
  if (findings.length < 2) return [...findings];
  const byRule = new Map<string, ValidationFinding[]>();
  for (const finding of findings) {
    const same = byRule.get(finding.ruleId);
    if (same === undefined) byRule.set(finding.ruleId, [finding]);
    else same.push(finding);
  }
  // A finding is only reported by one of another rule.
  if (byRule.size < 2) return [...findings];
  return findings.filter(
    (finding) =>
      ![...byRule].some(
        ([rule, others]) =>
          rule !== finding.ruleId && others.slice(0, maxOfRule).some((other) => isToldBy(finding, other)),
      ),
  );
}

/** A segment with more findings of one rule is broken throughout. */
const maxOfRule = 200;

/** Whether another finding tells of a finding's fault. */
function isToldBy(finding: ValidationFinding, other: ValidationFinding): boolean {
  if (finding.ruleId === "number" && other.ruleId === "footnote")
    return overlap(finding, other) || sameDigits(finding.expected, other.expected);
  if (finding.ruleId === "untranslated" && other.ruleId === "length-ratio")
    return /^\d+$/u.test(finding.expected ?? "");
  if (finding.ruleId === "number" && other.ruleId === "url") return overlap(finding, other);
  const isTerm = (id: string): boolean => id === "missing-term" || id === "deprecated-term";
  if (finding.ruleId === "missing-term" && other.ruleId === "number")
    return other.actual !== undefined && overlap(finding, other) && differInDigits(finding.actual, finding.expected);
  if (finding.ruleId === "number" && isTerm(other.ruleId))
    return other.actual !== undefined && overlap(finding, other) && !differInDigits(other.actual, other.expected);
  // A longer term that is wrong has a shorter one in it that is.
  if (finding.ruleId === "deprecated-term" && other.ruleId === "missing-term")
    return other.actual !== undefined && other.actual.length > (finding.actual ?? "").length && overlap(finding, other);
  // 総務省 for MIC: the glossary asks for a name, and what stands there is explained nowhere.
  if (finding.ruleId === "undefined-abbreviation") return isTerm(other.ruleId) && other.actual === finding.actual;
  if (finding.ruleId === "inconsistent") return other.ruleId === "inconsistent-term" || isTerm(other.ruleId);
  if (finding.ruleId === "inconsistent-term") return isTerm(other.ruleId) && overlap(finding, other);
  return false;
}

function overlap(one: ValidationFinding, other: ValidationFinding): boolean {
  return one.side === other.side && one.range[0] < other.range[1] && other.range[0] < one.range[1];
}

function digitsOf(text: string | undefined): string {
  return (text ?? "").normalize("NFKC").replaceAll(/\D/gu, "");
}

function sameDigits(one: string | undefined, other: string | undefined): boolean {
  return digitsOf(one) !== "" && digitsOf(one) === digitsOf(other);
}

/** `5G` for `6G`. */
function differInDigits(actual: string | undefined, expected: string | undefined): boolean {
  const letters = (text: string): string => text.normalize("NFKC").replaceAll(/\d+/gu, "0").toLowerCase();
  return (
    actual !== undefined &&
    (expected ?? "").split(" / ").some((one) => /\d/u.test(one) && letters(one) === letters(actual))
  );
}
