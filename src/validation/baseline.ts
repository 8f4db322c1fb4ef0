import { TaiyakuError } from "../model";
import type { LocatedFinding } from "./located";

/** What is known of a finding of an earlier run. */
type Known = Pick<LocatedFinding, "ruleId" | "file" | "message" | "actual" | "expected">;

/**
 * The findings that an earlier run did not have. A finding is known by its rule, the name of its file, and what stands there
 * and should, not by its line, its folder or the counts in its message: so it stays known when the text around it moves and
 * wherever the command is run. A second one like it is new.
 *
 * @throws TaiyakuError `invalid-data` if the baseline is not the JSON that `taiyaku validate --format json` writes
 */
export function withoutBaseline(findings: readonly LocatedFinding[], baseline: unknown): LocatedFinding[] {
  const known = new Map<string, number>();
  for (const finding of knownFindings(baseline)) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    if (left > 0) known.set(keyOf(finding), left - 1);
    return left === 0;
  });
}

function keyOf({ ruleId, file, message, actual, expected }: Known): string {
  const name = file.split(/[\\/]/u).at(-1);
  return JSON.stringify([ruleId, name, actual === undefined && expected === undefined ? message : [actual, expected]]);
}

function knownFindings(baseline: unknown): readonly Known[] {
  const findings = (baseline as { readonly findings?: unknown } | null)?.findings;
  if (!Array.isArray(findings) || !findings.every(isKnown)) {
    throw new TaiyakuError(
      "invalid-data",
      "Expected a baseline with `findings`. Make one with: taiyaku validate … --format json > baseline.json",
    );
  }
  return findings;
}

function isKnown(value: unknown): value is Known {
  const finding = value as Partial<Record<keyof Known, unknown>> | null;
  return (["ruleId", "file", "message"] as const).every((key) => typeof finding?.[key] === "string");
}
