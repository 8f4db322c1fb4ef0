import type { ValidationSummary } from "../results/located";
import type { LocatedFinding } from "../results/located-finding";

/** Findings as JUnit XML: a suite a file, a failed case a finding; a file without findings is a case that passes. */
export function validationToJunit(
  findings: readonly LocatedFinding[],
  files: readonly string[],
  { errors, warnings, infos }: ValidationSummary,
): string {
  const byFile = group(findings, files);
  const suites = [...byFile].map(([file, found]) => {
    const cases =
      found.length === 0
        ? [`    <testcase classname="${escape(file)}" name="no findings"/>\n`]
        : found.map(
            ({ ruleId, message, severity, line, column, unit }) =>
              `    <testcase classname="${escape(file)}" name="${escape(`${ruleId} ${unit} (${String(line)}:${String(column)})`)}">\n` +
              `      <failure type="${severity}" message="${escape(message)}">${escape(`${file}:${String(line)}:${String(column)} ${ruleId} ${message}`)}</failure>\n` +
              `    </testcase>\n`,
          );
    return (
      `  <testsuite name="${escape(file)}" tests="${String(Math.max(1, found.length))}" failures="${String(found.length)}" errors="0">\n` +
      `${cases.join("")}  </testsuite>\n`
    );
  });
  const failures = errors + warnings + infos;
  const tests = [...byFile.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="taiyaku" tests="${String(tests)}" failures="${String(failures)}">\n${suites.join("")}</testsuites>\n`;
}

/** Findings as Checkstyle XML. */
export function validationToCheckstyle(findings: readonly LocatedFinding[], files: readonly string[]): string {
  const written = [...group(findings, files)].map(([file, found]) => {
    const errors = found.map(
      ({ line, column, severity, message, ruleId }) =>
        `    <error line="${String(line)}" column="${String(column)}" severity="${severity}" message="${escape(message)}" source="taiyaku.${ruleId}"/>\n`,
    );
    return `  <file name="${escape(file)}">\n${errors.join("")}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="8.0">\n${written.join("")}</checkstyle>\n`;
}

function group(findings: readonly LocatedFinding[], files: readonly string[]): Map<string, LocatedFinding[]> {
  const byFile = new Map<string, LocatedFinding[]>(files.map((file) => [file, []]));
  for (const finding of findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  return byFile;
}

/** Characters that XML forbids are left out, the rest is written as references. */
function escape(text: string): string {
  return text
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");
}
