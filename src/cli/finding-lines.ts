import { findingPositions, formatPosition, groupFindings } from "../alignment";
import type { Bitext } from "../model";

/** Messages and further positions that a kind of finding shows; JSON output has all of them. */
const maxMessages = 3;
const maxPositions = 5;

/**
 * Summarises the findings of a bitext: for each kind the first messages with their positions, then the positions of a few more
 * and how many there are.
 */
export function findingLines(bitext: Bitext): string[] {
  const positionOf = findingPositions(bitext);
  return groupFindings(bitext.findings).flatMap(({ ruleId, severity, findings }) => {
    const more = findings.slice(maxMessages);
    const positions = more.slice(0, maxPositions).map((finding) => formatPosition(positionOf(finding)));
    const rest = more.length > positions.length ? " …" : "";
    return [
      ...findings
        .slice(0, maxMessages)
        .map((finding) => `  ${severity}: ${finding.message} (${formatPosition(positionOf(finding))})\n`),
      ...(more.length > 0 ? [`    and ${String(more.length)} more ${ruleId}: ${positions.join(", ")}${rest}\n`] : []),
    ];
  });
}
