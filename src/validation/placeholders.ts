import type { CodeMark } from "../model";

/**
 * What programs put into texts: `%s`, `%1$d`, `%(name)s`, `{0}`, `{name}`, `{{name}}`, `${name}`, `$1`, and tags such as `<b>`.
 * A percent sign behind a number is none.
 */
const placeholder =
  /%(?:\d{1,2}\$)?(?:\(\w{1,40}\))?[-+0#]{0,3}\d{0,3}(?:\.\d{1,3})?l{0,2}[sdifgxXuc@](?![A-Za-z])|\$?\{{1,2}\s?[\w.-]{1,60}\s?\}{1,2}|<\/?[A-Za-z][\w:-]{0,30}(?:\s[^<>]{0,300})?\/?>/gu;

/** The placeholders that stand in a text as text. */
export function placeholdersOf(text: string): CodeMark[] {
  if (!/[%{<]/u.test(text)) return [];
  return [...text.matchAll(placeholder)].flatMap((match): CodeMark[] => {
    const [found] = match;
    if (isCode(text, match.index)) return [];
    if (found.startsWith("%") && /[\d０-９]$/u.test(text.slice(0, match.index))) return [];
    if (/^<(?:https?|ftp|mailto)/iu.test(found)) return [];
    const tag = /^<(\/?)([\w:-]+)/u.exec(found);
    if (tag === null) return [{ kind: "standalone", id: found.replaceAll(/\s/gu, ""), offset: match.index }];
    // Readings of Japanese words stand on the Japanese side only.
    if (/^(?:ruby|rp|rt|rb)$/iu.test(tag[2] ?? "")) return [];
    const name = `<${(tag[2] ?? "").toLowerCase()}>`;
    if (found.endsWith("/>") || /^<(?:br|hr|img|input|wbr)>$/u.test(name))
      return [{ kind: "standalone", id: name, offset: match.index }];
    return [{ kind: tag[1] === "/" ? "close" : "open", id: name, offset: match.index }];
  });
}

/** Whether a place stands in backticks, where code is text. */
function isCode(text: string, at: number): boolean {
  if (!text.includes("`")) return false;
  return (text.slice(0, at).match(/`/gu)?.length ?? 0) % 2 === 1;
}
