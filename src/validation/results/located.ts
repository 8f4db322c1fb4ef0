import { contentKey, lineStarts, positionOf } from "../../language";
import { originalPlace, type CheckInput } from "../../bilingual";
import type { Severity, ValidationFinding } from "../../model";
import { faultOf } from "./baseline";
import { canFix } from "./can-fix";
import type { LocatedFinding } from "./located-finding";

/** How many findings there are of each severity. */
export interface ValidationSummary {
  readonly units: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Findings about the units of an input, with their places in its files. */
export function locateFindings(findings: readonly ValidationFinding[], input: CheckInput): LocatedFinding[] {
  const starts = new Map([...input.files].map(([file, text]) => [file, lineStarts(text)] as const));
  return findings.flatMap((finding): LocatedFinding[] => {
    const unit = input.units[finding.index];
    if (unit === undefined) return [];
    const located = unit[finding.side];
    const fileRange = originalPlace(located, finding.range);
    const lines = starts.get(located.file) ?? [0];
    const [line, column] = positionOf(lines, fileRange[0]);
    const [endLine, endColumn] = positionOf(lines, fileRange[1]);
    const fixable = finding.fix !== undefined && canFix(located, finding.fix);
    const [sourceText, targetText] = [unit.unit.source, unit.unit.target].map((side) =>
      typeof side === "string" ? side : side.text,
    );
    const name = nameOf(unit, finding);
    return [
      {
        ...finding,
        unit: name,
        fixable,
        file: located.file,
        line,
        column,
        endLine,
        endColumn,
        fileRange,
        sourceText: sourceText ?? "",
        targetText: targetText ?? "",
        hasId: unit.key !== undefined,
        fingerprint: fingerprintOf(finding, unit.key === undefined ? (sourceText ?? "") || (targetText ?? "") : name),
      },
    ];
  });
}

function fingerprintOf(finding: ValidationFinding, unit: string): string {
  return contentKey([JSON.stringify(faultOf(finding)), unit.replaceAll(/\s+/gu, " ").trim()]);
}

/** The name of the segment that a finding is in, where several are checked together. */
function nameOf(
  { unit, parts = [] }: CheckInput["units"][number],
  { side, range, ...finding }: ValidationFinding,
): string {
  const part = parts.find((one) => one[side][0] <= range[0] && range[0] < Math.max(one[side][1], one[side][0] + 1));
  return part?.id ?? unit.id ?? finding.unit;
}

/** The number of findings by severity. */
export function summarize(units: number, findings: readonly { readonly severity: Severity }[]): ValidationSummary {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { units, errors: count("error"), warnings: count("warning"), infos: count("info") };
}
