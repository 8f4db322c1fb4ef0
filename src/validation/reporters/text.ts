import type { ValidationSummary } from "../results/located";
import type { LocatedFinding } from "../results/located-finding";

const window = 72;

/** Findings for a person: the place, the rule, the message, and the segments with a caret under what is meant. */
export function validationToText(findings: readonly LocatedFinding[], summary: ValidationSummary): string {
  const { units, errors, warnings, infos } = summary;
  const counts = `${plural(units, "segment")}: ${plural(errors, "error")}, ${plural(warnings, "warning")}, ${plural(infos, "info")}\n`;
  return [...findings.map(describe), counts].join("\n");
}

function describe(finding: LocatedFinding): string {
  const { file, line, column, severity, ruleId, message, unit, side, sourceText, targetText, range, fixable } = finding;
  const [shown, from, to] = cut(side === "source" ? sourceText : targetText, range);
  const caret = " ".repeat(widthOf(shown.slice(0, from))) + "^".repeat(Math.max(1, widthOf(shown.slice(from, to))));
  const other = side === "source" ? targetText : sourceText;
  return [
    `${plain(file)}:${String(line)}:${String(column)}  ${severity}  ${ruleId}  ${plain(message)}${fixable ? " (fixable)" : ""}`,
    `  ${plain(unit)}`,
    `  ${side === "source" ? "target" : "source"}  ${cut(other, [0, 0])[0]}`,
    `  ${side}  ${shown}`,
    `          ${caret}`,
    "",
  ].join("\n");
}

/** The part of a text around a range on one line, with the range in it; what is marked as a whole is not marked at length. */
function cut(text: string, [start, end]: readonly [number, number]): [shown: string, from: number, to: number] {
  const whole = start === 0 && end >= text.length;
  const from = start < window - 12 ? 0 : start - 24;
  const to = Math.min(text.length, from + window);
  const head = from > 0 ? "…" : "";
  const shown = head + plain(text.slice(from, to)) + (to < text.length ? "…" : "");
  if (whole) return [shown, 0, 1];
  return [shown, start - from + head.length, Math.min(end, to) - from + head.length];
}

/** Line breaks and what a terminal would obey, as spaces: as many characters as there are. */
function plain(text: string): string {
  return text.replaceAll(/[\s\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ");
}

/** Columns that a text takes on a terminal: two for what is written in a full square. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
