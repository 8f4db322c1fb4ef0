// cspell:ignore menuselection sdiufcx YHMB YHMBI BCEFILSXZ sdiu numref guilabel
import type { Range } from "../../model";
import { urlsOf } from "./urls";

/** Kinds of program text in a translation. */
export type ProgramTextKind =
  | "address"
  | "placeholder"
  | "tag"
  | "name"
  | "entity"
  | "escape"
  | "literal"
  | "role"
  | "link"
  | "format"
  | "identifier";

/** A stretch of a text that a program reads. */
export interface ProgramText {
  readonly kind: ProgramTextKind;
  readonly range: Range;
  readonly text: string;
  /** The part that both languages share: the target of a reference, the content of a literal. */
  readonly content: string;
}

/** Roles of reStructuredText with a text for readers, which is translated. */
const textRoles =
  /^:(?:[\w.+-]{1,30}:)?(?:ref|doc|term|dfn|abbr|any|numref|download|guilabel|menuselection|strong|emphasis|title)/u;

const patterns: readonly (readonly [kind: ProgramTextKind, pattern: string])[] = [
  ["role", String.raw`:(?:[\w.+-]{1,30}:)?[a-zA-Z][\w.+-]{0,30}:${"`"}[^${"`"}\n]{1,400}${"`"}`],
  ["literal", String.raw`${"``"}(?!${"`"})[^\n]{1,400}?${"``"}`],
  ["link", String.raw`(?<!${"`"})${"`"}[^${"`"}\n]{1,400}${"`"}__?(?!\w)`],
  ["literal", String.raw`(?<!${"`"})${"`"}[^${"`"}\n]{1,200}${"`"}(?!${"`"})`],
  ["escape", String.raw`\\[nrt]`],
  // ICU messages: the opening of a branch.
  ["placeholder", String.raw`\{\s?[\w.-]{1,60}\s?,\s?(?:plural|select|selectordinal|number|date|time)\b`],
  [
    "placeholder",
    String.raw`\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|[$#%]\{[^{}\n]{1,60}\}|\{\s?[\w.:!,-]{0,60}\s?\}|\[%[\w:-]{1,80}%\]`,
  ],
  ["placeholder", String.raw`%\(\w{1,60}\)[-+#0]{0,3}\d{0,3}(?:\.\d{1,3})?[a-zA-Z]?`],
  // Formats of printf; a letter may follow the commonest.
  [
    "placeholder",
    String.raw`%(?:\d{1,2}\$)?[-+#0']{0,3}(?:\*(?:\d{1,2}\$)?|\d{1,3})?(?:\.(?:\*|\d{1,3}))?(?:hh|h|ll|l|j|z|t|L|q)?(?:[sdiufcx@]|[oXeEFgGaApn](?![a-zA-Z]))`,
  ],
  ["placeholder", String.raw`%-?[YHMBIpy](?![a-zA-Z])|%L?\d{1,2}(?![\d$%.])|%[nN](?![a-zA-Z])|%%`],
  ["entity", String.raw`&(?:[a-zA-Z][\w.:-]{0,40}|#\d{1,7}|#x[\da-fA-F]{1,6});`],
  // POD: I<text>, B<text>.
  ["format", String.raw`(?<![A-Za-z0-9])[BCEFILSXZ]<(?=\S)[^<>\n]{1,200}>`],
  ["tag", String.raw`<\/?[A-Za-z][\w:.-]{0,40}(?:\s[^<>]{0,300})?\/?>`],
  ["name", String.raw`[<＜][\u3041-\u30ff\u3400-\u9fff][^<>＜＞\n]{0,30}[>＞]`],
  // Options, names with signs or capitals inside, calls, paths, names of files.
  ["identifier", String.raw`(?<![\w-])--?[a-zA-Z][\w-]{0,40}(?:=[\w./:-]{1,60})?(?![\w])`],
  [
    "identifier",
    String.raw`(?<![\w./:@$-])(?:[@$.]{0,2}\/?(?:[A-Za-z_][\w-]{0,60})(?:(?:::|->|\.|\/|:\/\/|_)[\w-]{1,60}){1,12}\/?(?:\(\))?|[A-Za-z_]\w{0,60}\(\)|_\w{1,60}|[@$][A-Za-z_]\w{0,60}|[a-z]{1,30}[A-Z][A-Za-z\d]{0,60}|~?\/[\w.-]{1,60}(?:\/[\w.-]{1,60}){0,12})(?![\w])`,
  ],
];
const scanner = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join("|"), "gu");

const quotedPlaceholder = /^(?:[$#%]?\{[\w.-]{0,60}\}|%(?:\d{1,2}\$)?[sdiu@])$/u;

/** Signs that any program text has. */
const possible = /[%{<＜\\`&@$_/:]|--|\w\.\w|[a-z][A-Z]|-[a-zA-Z]|\(\)/u;

/**
 * The program text of a text, in order: addresses, placeholders of printf, Qt, ICU and templates, tags, entities, literals and
 * roles of reStructuredText and Markdown, options and identifiers. GNU quotes (`` `text' ``) are quotes.
 *
 * @example
 * programTextOf("Copy %s to ``/etc``").map(({ kind }) => kind) //=> ["placeholder", "literal"]
 */
export function programTextOf(text: string): ProgramText[] {
  if (!possible.test(text)) return [];
  const addresses = urlsOf(text);
  const found: ProgramText[] = addresses.map((each) => ({ kind: "address", ...each, content: each.text }));
  let next = 0;
  for (const match of text.matchAll(scanner)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((addresses[next]?.range[1] ?? Infinity) <= start) next += 1;
    if ((addresses[next]?.range[0] ?? Infinity) < end) continue;
    const kind = patterns[match.slice(1).findIndex((group: string | undefined) => group !== undefined)]![0];
    if (isRefused(kind, match[0], text, start)) continue;
    const content = contentOf(kind, match[0]);
    // `{0}` in backticks is quoted so.
    const isQuoted = kind === "literal" && quotedPlaceholder.test(content);
    found.push({
      kind: isQuoted ? "placeholder" : kind,
      range: [start, end],
      text: isQuoted ? content : match[0],
      content,
    });
  }
  return addresses.length === 0 ? found : found.sort((a, b) => a.range[0] - b.range[0]);
}

function isRefused(kind: ProgramTextKind, found: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  // 50 %, and a path of Windows.
  if (kind === "placeholder" && found.startsWith("%")) return /[\d０-９]\s?$/u.test(before) && !found.includes("$");
  if (kind === "escape") return /[A-Za-z]:$|\\$/u.test(before) || /[A-Za-z]:\\|\\\\/u.test(text.slice(0, 400));
  if (kind === "tag") return /^<(?:https?|ftp|mailto)/iu.test(found);
  // e.g., and and/or, he/she, U.S. and the end of a sentence without a space.
  if (kind === "identifier") return isProse(found);
  return false;
}

/** Words that only look like identifiers: `and/or`, `p.m.`, `Node.js`, `end.The`. */
function isProse(found: string): boolean {
  if (/^(?:[A-Za-z]\.){1,4}[A-Za-z]?$/u.test(found)) return true;
  if (/^[A-Za-z]{1,20}(?:\/[A-Za-z]{1,20}){1,3}$/u.test(found)) return true;
  if (/^[A-Za-z]{2,20}\.[A-Z][a-z]{1,20}$/u.test(found)) return true;
  return /^(?:i[A-Z]|e[A-Z]|mac[A-Z])[A-Za-z]+$/u.test(found);
}

function contentOf(kind: ProgramTextKind, text: string): string {
  switch (kind) {
    case "literal":
      return text.startsWith("``") ? text.slice(2, -2) : text.slice(1, -1);
    case "role":
    case "link":
      return (
        /<([^<>]{1,300})>`_{0,2}$/u.exec(text)?.[1] ?? (kind === "role" && !textRoles.test(text) ? inTicks(text) : "")
      );
    case "format":
      return text.slice(2, -1);
    default:
      return text;
  }
}

function inTicks(text: string): string {
  return /`([^`]*)`/u.exec(text)?.[1] ?? "";
}

/** The name of a role, such as `:ref:`. */
export function roleOf({ text }: ProgramText): string {
  return text.slice(0, text.indexOf("`"));
}
