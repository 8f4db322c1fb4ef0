import type { Line } from "../input/lines";

const sides = new Set(["*", "#", "+", "│", "┃", "║"]);
const rule = /^\s*([*#+│┃║┌┐└┘╔╗╚╝─━═=-])[*#+│┃║┌┐└┘╔╗╚╝─━═ =-]*$/u;

/**
 * The lines with the frame of a box blanked out, so that its `*` are no bullets: lines that all begin and end with one sign,
 * the first and the last of them being rules. Places stay as they are.
 */
export function withoutFrames(lines: readonly Line[]): readonly Line[] {
  let unframed: Line[] | null = null;
  for (let start = 0; start < lines.length; start += 1) {
    const side = lines[start]?.text.trim().charAt(0) ?? "";
    if (!isRule(lines[start])) continue;
    let end = start + 1;
    let sign = "";
    while (end < lines.length) {
      const text = lines[end]?.text.trim() ?? "";
      sign ||= sides.has(text.charAt(0)) ? text.charAt(0) : side;
      if (text.length < 2 || !text.startsWith(sign) || !text.endsWith(sign)) break;
      end += 1;
    }
    // The rule below closes the box; one of other signs stands behind its last line.
    const last = isRule(lines[end]) ? end : end - 1;
    if (!sides.has(sign) || last - start < 2 || !isRule(lines[last])) continue;
    unframed ??= [...lines];
    for (let line = start; line <= last; line += 1) unframed[line] = blankOut(lines[line] as Line, sign);
    start = last;
  }
  return unframed ?? lines;
}

function isRule(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim().length >= 4 && line.text.length < 400 && rule.test(line.text);
}

function blankOut(line: Line, sign: string): Line {
  if (isRule(line)) return { ...line, text: " ".repeat(line.text.length), blank: true };
  const from = line.text.indexOf(sign);
  const to = line.text.lastIndexOf(sign);
  const text = `${line.text.slice(0, from)} ${line.text.slice(from + 1, to)} `;
  return { ...line, text, indent: text.length - text.trimStart().length, blank: text.trim() === "" };
}
