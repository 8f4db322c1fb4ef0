import type { Bead, Finding } from "../model";

/**
 * Reports the beads with both sides that score below a minimum, which `buildMemory` leaves out: one finding each.
 *
 * @example
 * lowScoreFindings(bitext.beads, 0.5).length //=> 3
 */
export function lowScoreFindings(beads: readonly Bead[], minimum: number): Finding[] {
  return beads.flatMap(({ en, ja, score, address }): Finding[] => {
    const [first] = ja;
    if (en.length === 0 || first === undefined || score >= minimum) return [];
    return [
      {
        ruleId: "low-score",
        severity: "info",
        message: `An aligned segment scores ${score.toFixed(2)}, below the minimum of ${String(minimum)}, and is not in the memory.`,
        address,
        language: "ja",
        range: [first.range[0], (ja.at(-1) ?? first).range[1]],
        actual: ja.map(({ text }) => text).join(""),
        expected: en.map(({ text }) => text).join(" "),
      },
    ];
  });
}
