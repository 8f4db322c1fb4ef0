import type { InlineCode } from "../../model";

/** The attributes of an element by name. */
export type Attributes = Readonly<Record<string, string>>;

/** What a segment is read into. */
export type Content = (string | InlineCode)[];

/** An element inside a segment; with a `mid` it is a segment itself. */
export interface OpenCode {
  readonly name: string;
  readonly parts: Content;
  readonly mid?: string;
}

/** Elements that hold running text, and those that only mark it. */
const running = new Set(["g", "pc"]);
const marks = new Set(["mrk", "sub"]);

/** Whether what has no target was signed off nevertheless: someone meant it so. */
export function isApproved(attributes: Attributes): boolean {
  return attributes["approved"] === "yes" || /^(?:final|signed-off|reviewed)$/.test(attributes["state"] ?? "");
}

/** Whether an element marks a text that is to stay as it is. */
export function isProtected(name: string, attributes: Attributes): boolean {
  return name === "mrk" && (attributes["translate"] === "no" || attributes["mtype"] === "protected");
}

export function emptyTargetAt(
  text: string,
  [start, end]: readonly [number, number],
  tagEnd: number,
): { readonly tag: string; readonly comments: string } {
  const inner = text.slice(tagEnd, Math.max(tagEnd, end));
  return { tag: text.slice(start, tagEnd), comments: inner.match(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g)?.join("") ?? "" };
}

export function append(parts: Content, value: string): void {
  if (typeof parts.at(-1) === "string") parts[parts.length - 1] += value;
  else if (value !== "") parts.push(value);
}

export function closeCode(into: Content, { name, parts }: OpenCode): void {
  if (marks.has(name)) for (const part of parts) typeof part === "string" ? append(into, part) : into.push(part);
  else into.push({ kind: running.has(name) ? "hi" : "ph", type: `x-${name}`, content: parts });
}
