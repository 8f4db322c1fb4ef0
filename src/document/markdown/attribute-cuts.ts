import type { Line } from "../input/lines";
import type { Cut } from "./cuts";

/**
 * Markup of tools within a line: ids and classes (`{#id}`, `{: .class}`), comments of MDX (`{/*id*\/}`), tags of templates.
 * A brace that holds words is text.
 */
const attribute =
  /[ \t]?(?:\{\\?#[\w.:\u3040-\u9fff-]+[^{}\n]{0,200}\}|\{:[^{}\n]{1,200}\}|\{\.[\w-][^{}\n]{0,200}\}|\{\/\*[^\n]{0,400}?\*\/\}|\{%[^%\n]{1,400}%\}|\{\{[<%][^\n]{0,400}?[>%]\}\})/gu;

/** Adds the cuts of the attributes of a line. */
export function addAttributeCuts(line: Line, cuts: Cut[]): void {
  if (!line.text.includes("{")) return;
  for (const match of line.text.matchAll(attribute)) {
    const start = line.range[0] + match.index;
    cuts.push({ range: [start, start + match[0].length], kind: "placeholder", type: "other" });
  }
}
