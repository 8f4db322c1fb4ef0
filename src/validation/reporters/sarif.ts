import { rules } from "../rules";
import type { Rule } from "../define-rule";
import { ruleHelp, ruleHelpUri } from "../rule-pages";
import type { LocatedFinding } from "../results/located-finding";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** Findings as SARIF 2.1.0, which GitHub's code scanning and most editors read. */
export function validationToSarif(
  findings: readonly LocatedFinding[],
  version: string,
  list: readonly Rule[] = rules,
): object {
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "taiyaku",
            version,
            informationUri: ruleHelpUri("rules-of-taiyaku-validate"),
            rules: list.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.description },
              fullDescription: { text: rule.description },
              help: { text: ruleHelp(rule), markdown: ruleHelp(rule) },
              helpUri: ruleHelpUri(rule.id),
              defaultConfiguration: { level: levels[rule.severity] },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map(result),
      },
    ],
  };
}

function result(finding: LocatedFinding): object {
  const { ruleId, severity, message, file, line, column, endLine, endColumn, fileRange, unit, fingerprint } = finding;
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            charOffset: fileRange[0],
            charLength: fileRange[1] - fileRange[0],
          },
        },
        logicalLocations: [{ name: unit }],
      },
    ],
    partialFingerprints: { "taiyakuFinding/v1": fingerprint },
  };
}

/** A path as a URI reference: `訳 文.md` is none, and `C:\\a.md` would name a scheme. */
function uriOf(file: string): string {
  if (file === "-") return "stdin";
  const [, drive = "", path = ""] = /^([a-z]:(?=[\\/]))?(.*)$/isu.exec(file) ?? [];
  const written = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return drive === "" ? written : `file:///${drive}${written}`;
}
