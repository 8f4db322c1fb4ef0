import { TaiyakuError } from "../../model";
import { matchFiles } from "./baseline-files";
import type { LocatedFinding } from "./located-finding";

/** What is known of a finding of an earlier run. */
interface Known {
  readonly ruleId: string;
  readonly file: string;
  readonly message: string;
  readonly unit: string;
  readonly actual?: string | null;
  readonly expected?: string | null;
  readonly fingerprint?: string;
}

/**
 * The findings that an earlier run did not have. A finding is known by its rule, its unit, and what stands there and should,
 * not by its line, its folder or the counts in its message: so it stays known when the text around it moves and wherever the
 * command is run, and the same fault in another unit is new. A unit without an id of its own is told by its source text, where
 * the baseline has fingerprints, else by where it stands (its item), so that of as many as before none is new.
 *
 * @param files the files of this run, for finding those of a folder that was moved or renamed. Default: those of the findings
 * @throws TaiyakuError `invalid-data` if the baseline is not what `taiyaku validate` writes
 */
export function withoutBaseline(
  findings: readonly LocatedFinding[],
  baseline: unknown,
  files: readonly string[] = findings.map(({ file }) => file),
): LocatedFinding[] {
  const known = knownFindings(baseline);
  const fileOf = matchFiles(
    known.map(({ file }) => file),
    files,
  );
  const pools = [printOf, unitKeyOf, placeKeyOf].map(() => new Map<string, Known[]>());
  const used = new Set<Known>();
  for (const finding of known) {
    const file = fileOf(finding.file);
    if (file === null) continue;
    const keys =
      finding.fingerprint === undefined
        ? [null, unitKeyOf(finding, file), placeKeyOf(finding, file)]
        : [printOf(finding.fingerprint, file), null, null];
    keys.forEach((key, at) => {
      const pool = pools[at];
      if (key === null || pool === undefined) return;
      const same = pool.get(key);
      if (same === undefined) pool.set(key, [finding]);
      else same.push(finding);
    });
  }
  const take = (at: number, key: string): boolean => {
    const same = pools[at]?.get(key) ?? [];
    while (same.length > 0) {
      const finding = same.shift();
      if (finding === undefined || used.has(finding)) continue;
      used.add(finding);
      return true;
    }
    return false;
  };
  const left = findings.filter(
    (finding) => !take(0, printOf(finding.fingerprint, finding.file)) && !take(1, unitKeyOf(finding, finding.file)),
  );
  // What is known by its very unit goes before what has only its place.
  return left.filter((finding) => finding.hasId || !take(2, placeKeyOf(finding, finding.file)));
}

function printOf(fingerprint: string, file: string): string {
  return JSON.stringify([file, fingerprint]);
}

function unitKeyOf(finding: Known, file: string): string {
  return JSON.stringify([file, finding.unit, ...faultOf(finding)]);
}

/** The item or section without the count of its segments; the number of a row says nothing. */
function placeKeyOf(finding: Known, file: string): string {
  const place = /^\d+$/u.test(finding.unit) ? "" : finding.unit.replace(/ #\d+$/u, "");
  return JSON.stringify([file, place, ...faultOf(finding)]);
}

/** What is wrong, without the counts that a message may have. */
export function faultOf({ ruleId, message, actual, expected }: Omit<Known, "file" | "unit">): (string | null)[] {
  const [is, should] = [actual ?? null, expected ?? null];
  return is === null && should === null ? [ruleId, message] : [ruleId, is, should];
}

function knownFindings(baseline: unknown): readonly Known[] {
  const findings = (baseline as { readonly findings?: unknown } | null)?.findings;
  if (!Array.isArray(findings) || !findings.every(isKnown)) {
    throw new TaiyakuError(
      "invalid-data",
      "Expected a baseline with `findings`. Make one with: taiyaku validate … --write-baseline baseline.json",
    );
  }
  return findings;
}

function isKnown(value: unknown): value is Known {
  const finding = value as Partial<Record<keyof Known, unknown>> | null;
  return (["ruleId", "file", "message", "unit"] as const).every((key) => typeof finding?.[key] === "string");
}
