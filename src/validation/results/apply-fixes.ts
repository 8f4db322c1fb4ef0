import { originalPlace, writtenText, type CheckInput } from "../../bilingual";
import type { ValidationFinding } from "../../model";
import { canFix } from "./can-fix";

/** A file with its safe fixes made. */
export interface FixedFile {
  readonly file: string;
  readonly text: string;
  /** The findings that were mended. */
  readonly applied: readonly ValidationFinding[];
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly finding: ValidationFinding;
}

/**
 * Makes the fixes of findings in the files that they point into. Nothing else of a file changes, not a byte; where two fixes
 * overlap the first is made, and the other is found again in what that gives.
 */
export function applyFixes(findings: readonly ValidationFinding[], input: CheckInput): FixedFile[] {
  const changes = new Map<string, Change[]>();
  for (const finding of findings) {
    const { fix, index, side } = finding;
    const located = input.units[index]?.[side];
    if (fix === undefined || located === undefined || !canFix(located, fix)) continue;
    const [start, end] = originalPlace(located, fix.range);
    const text = writtenText(located, fix.range, fix.text) ?? fix.text;
    const wanted = changes.get(located.file);
    if (wanted === undefined) changes.set(located.file, [{ start, end, text, finding }]);
    else wanted.push({ start, end, text, finding });
  }
  return [...changes].map(([file, wanted]) => {
    const original = input.files.get(file) ?? "";
    const ordered = wanted.sort((a, b) => a.start - b.start || a.end - b.end);
    let text = "";
    let cursor = 0;
    const applied: ValidationFinding[] = [];
    for (const change of ordered) {
      if (change.start < cursor) continue;
      text += original.slice(cursor, change.start) + change.text;
      cursor = change.end;
      applied.push(change.finding);
    }
    return { file, text: text + original.slice(cursor), applied };
  });
}
