import type { ValidationSummary } from "../results/located";
import type { LocatedFinding } from "../results/located-finding";

/**
 * Findings in the form of `taiyaku validate --format json`.
 *
 * @param isBaseline whether each has its fingerprint besides, by which later runs know it
 */
export function validationToJson(
  findings: readonly LocatedFinding[],
  summary: ValidationSummary,
  isBaseline = false,
): object {
  return {
    schemaVersion: 1,
    findings: findings.map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: finding.message,
      file: finding.file,
      unit: finding.unit,
      line: finding.line,
      column: finding.column,
      range: finding.fileRange,
      actual: finding.actual ?? null,
      expected: finding.expected ?? null,
      fixable: finding.fixable,
      ...(isBaseline ? { fingerprint: finding.fingerprint } : {}),
    })),
    summary,
  };
}
