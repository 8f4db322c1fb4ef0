import type { Range } from "../../model";
import type { Line } from "../input/lines";
import type { LineRole } from "./roles";

/** `::: warning Title {open}`, `:::note[Title]`, and `:::` that ends a container. */
const container = /^[\s>]*:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]+(?:\{[^{}\n]*\})?)?[ \t]*/u;
/** `!!! note "Title"`, `??? tip`: admonitions of MkDocs. */
const admonition = /^[\s>]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*[ \t]*/u;
/** `[!NOTE]` that opens a quotation, with a title after it where the tool allows one. */
const alert = /^[ \t]*(?:>[ \t]*)+\\?\[![A-Za-z]{2,20}\\?\][+-]?[ \t]*/u;
/** Lines that are markup of a tool: attribute lists, tags of templates, tables of contents to be filled in, anchors. */
const markup =
  /^\s*(?:\{:[^{}\n]*\}|\{#[\w.:-]+\}|\{%[^\n]*%\}|\{\{[<%][^\n]*[>%]\}\}|\{\/\*[^\n]*\*\/\}|\[\[?_?TOC_?\]?\]|\[\[toc\]\]|<!--[^\n]*-->)\s*$/iu;
/** A line that loads or gives out code, as in MDX. */
const moduleLine =
  /^(?:import\s[^\n]*\sfrom\s+["'][^"'\n]+["'];?|import\s+["'][^"'\n]+["'];?|export\s+(?:const|default|function)\s[^\n]*)$/u;

/** The role of a line that is markup of a kind that CommonMark does not have; undefined for other lines. */
export function lineMarkup(line: Line): LineRole | undefined {
  const head = line.text.slice(0, 1000);
  if (markup.test(head)) return { kind: "markup" };
  if (moduleLine.test(head.trimEnd())) return { kind: "code", pieces: [line.range] };
  const opened = container.exec(head) ?? admonition.exec(head) ?? alert.exec(head);
  if (opened === null) return undefined;
  const title = titleRange(line, opened[0].length);
  return title[1] > title[0] ? { kind: "title", range: title } : { kind: "markup" };
}

/** The title without the brackets, quotes and attributes around it. */
function titleRange(line: Line, from: number): Range {
  const rest = line.text.slice(from);
  const inner = /^(?:\[(?<bracketed>[^[\]\n]*)\]|"(?<quoted>[^"\n]*)")/u.exec(rest)?.groups;
  const title = inner?.["bracketed"] ?? inner?.["quoted"] ?? withoutAttributes(rest);
  const start = line.range[0] + from + (inner === undefined ? rest.length - rest.trimStart().length : 1);
  return [start, start + title.trimStart().length];
}

function withoutAttributes(title: string): string {
  const written = title.trimEnd();
  const brace = written.endsWith("}") ? written.lastIndexOf("{") : -1;
  return (brace < 0 ? written : written.slice(0, brace)).trimEnd();
}
