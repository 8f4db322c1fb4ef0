import type { LocatedFinding } from "../results/located-finding";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** Findings as workflow commands of GitHub Actions, which show them beside the lines of a pull request. */
export function validationToGithub(findings: readonly LocatedFinding[]): string {
  return findings
    .map(({ severity, file, line, column, endLine, endColumn, ruleId, message, unit }) => {
      const properties = { file, line, endLine, col: column, endColumn, title: `taiyaku ${ruleId}` };
      const written = Object.entries(properties)
        .filter(([name]) => !(name === "endColumn" && endLine !== line))
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(",");
      return `::${commands[severity]} ${written}::${escapeData(`${message} [${unit}]`)}\n`;
    })
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
