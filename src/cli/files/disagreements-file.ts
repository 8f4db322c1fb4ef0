import type { Disagreement } from "../../pipeline";

/** What pairs translate differently as a table for a spreadsheet: a line for each rendering, with the pairs that have it. */
export function formatDisagreements(disagreements: readonly Disagreement[]): string {
  const rows = disagreements.flatMap(({ kind, language, source, targets }) =>
    targets.map(({ text, files }) => [kind, language, source, text, files.join(" ; ")]),
  );
  return [["kind", "language", "source", "rendering", "files"], ...rows]
    .map((cells) => `${cells.map((cell) => cell.replace(/\s+/gu, " ")).join("\t")}\n`)
    .join("");
}
