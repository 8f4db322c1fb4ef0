/**
 * Characters that steer a terminal or change the order of a line: C0 and C1 controls but for line feed and tab, delete,
 * and the marks and overrides of direction.
 */
const steering = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The sequences that `paint` writes: bold, dim, red and their ends. */
const style = /(\u001b\[(?:1|2|22|31|39)m)/u;

/** A line that a CI runner takes for a command: `::error::…`, `##[error]…`. */
const workflowCommand = /(?<![^\r\n\u2028\u2029])([^\S\r\n\u2028\u2029]*)(::|##\[)/gu;

/**
 * A text without characters that steer a terminal; a carriage return before a line feed goes, each other one becomes `�`.
 *
 * @example
 * cleanText("a\u001b[2Jb\r\n") //=> "a�[2Jb\n"
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n/gu, "\n").replace(steering, "\ufffd");
}

/**
 * A text for the terminal that keeps the styles of `paint` and has no other escape sequence.
 *
 * @example
 * cleanStyled("\u001b[1ma\u001b[22m\u001b[2J") //=> "\u001b[1ma\u001b[22m�[2J"
 */
export function cleanStyled(text: string): string {
  return text
    .split(style)
    .map((part, at) => (at % 2 === 0 ? cleanText(part) : part))
    .join("");
}

/**
 * A text for a log: as `cleanText`, and no line of it is a command of a CI runner.
 *
 * @example
 * cleanLog("::error::x\n") //=> ": :error::x\n"
 */
export function cleanLog(text: string): string {
  return cleanText(text).replace(
    workflowCommand,
    (_, space: string, mark: string) => `${space}${mark[0] ?? ""} ${mark.slice(1)}`,
  );
}
