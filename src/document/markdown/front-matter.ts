import type { Line } from "../input/lines";
import type { LineRole } from "./roles";

/** Most lines that front matter has. */
const maxLines = 200;

/** Keys whose values are for programs although they may look like words. */
const technicalKey =
  /^(?:layout|slug|id|type|lang|language|locale|permalink|url|path|image|icon|date|lastmod|author|authors|template|draft|weight|sidebar|outline|tags?|categor(?:y|ies)|published|aliases|redirect\w*|version|class|status|editor|source|original)$/iu;

/**
 * Reads the front matter that opens a text, between `---` or `+++`: values that are words are text, the rest is markup.
 * Returns the offset of its end; 0 for a text without front matter.
 */
export function readFrontMatter(lines: readonly Line[], roles: Map<number, LineRole>): number {
  const start = lines.findIndex(({ blank }) => !blank);
  const end = endOfMatter(lines, start);
  if (end === undefined) return 0;
  for (let position = start; position <= end; position += 1) {
    const line = lines[position];
    if (line !== undefined && !line.blank) roles.set(position, valueOf(line) ?? { kind: "markup" });
  }
  return lines[end]?.range[1] ?? 0;
}

/** The position of the line that closes front matter; undefined where there is no front matter. */
function endOfMatter(lines: readonly Line[], start: number): number | undefined {
  const fence = lines[start]?.text.trimEnd();
  if (fence !== "---" && fence !== "+++") return undefined;
  let end = start + 1;
  while (end < lines.length && end < start + maxLines && lines[end]?.text.trimEnd() !== fence) end += 1;
  const inside = lines.slice(start + 1, end).filter(({ blank }) => !blank);
  const isMatter = inside.every(({ text }) => /^(?:["']?[\w.-]{1,40}["']?\s*[:=]|\[|\s|-\s|#|[}\]])/u.test(text));
  return lines[end]?.text.trimEnd() === fence && inside.length > 0 && isMatter ? end : undefined;
}

function isPath(value: string): boolean {
  return value.includes("/") && !/\s/u.test(value);
}

/** The value of a key where it is a text for readers. */
function valueOf(line: Line): LineRole | undefined {
  const found = /^(["']?)(?<key>[\w.-]{1,40})\1\s*[:=]\s*(?<value>\S.*)$/u.exec(line.text.slice(0, 2000).trimEnd());
  const { key, value } = found?.groups ?? {};
  if (key === undefined || value === undefined || technicalKey.test(key)) return undefined;
  const quoted = /^(["'])(.*)\1$/u.exec(value);
  const text = quoted?.[2] ?? value;
  const isText =
    /[\u3041-\u9fff]|\p{L}\s\p{L}|^\p{Lu}\p{L}+$/u.test(text) && !/^[[{|>&*!%@`]/u.test(text) && !isPath(text);
  if (!isText) return undefined;
  const at = line.range[0] + line.text.lastIndexOf(value) + (quoted === null ? 0 : 1);
  return { kind: "front", key, range: [at, at + text.length] };
}
