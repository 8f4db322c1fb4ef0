import type { CodeMark, Range } from "../../model";

/**
 * What programs put into texts: `%s`, `%1$d`, `%(name)s`, `%%`, `{0}`, `{name}`, `{{name}}`, `${name}`, `{n, plural, …}`, `\\n`,
 * `&nbsp;`, and tags such as `<b>` or `<名前>`. A percent sign behind a number is none.
 */
const placeholder =
  /%(?:\d{1,2}\$)?(?:\(\w{1,40}\))?[-+0#]{0,3}\d{0,3}(?:\.\d{1,3})?l{0,2}[sdifgxXuc@](?![A-Za-z])|%%|\{\s?[\w.-]{1,60}\s?,\s?(?:plural|select|selectordinal|number|date|time)\b|\\[nrt]|&nbsp;|<[\u3041-\u9fff][^<>\s]{0,30}>|\$?\{{1,2}\s?[\w.-]{1,60}\s?\}{1,2}|<\/?[A-Za-z][\w:-]{0,30}(?:\s[^<>]{0,300})?\/?>/gu;

/** The placeholders that stand in a text as text. */
export function placeholdersOf(text: string): CodeMark[] {
  if (!/[%{<\\]|&nbsp;/u.test(text)) return [];
  const codes = codesOf(text);
  // The branches of a plural are more in one language than in the other.
  if (!codes.some(({ id }) => id.includes(","))) return codes;
  return codes.filter(({ id, kind }, at) => codes.findIndex((one) => one.id === id && one.kind === kind) === at);
}

function codesOf(text: string): CodeMark[] {
  const isPath = /[A-Za-z]:\\|\\\\/u.test(text);
  const isFormat = /%(?:\d\$)?[sdifgxu@(]/u.test(text);
  return [...text.matchAll(placeholder)].flatMap((match): CodeMark[] => {
    const [found] = match;
    if (isCode(text, match.index)) return [];
    if (found.startsWith("%") && /[\d０-９]$/u.test(text.slice(0, match.index))) return [];
    if (found.startsWith("\\") && isPath) return [];
    if (found === "%%" && !isFormat) return [];
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

/** Where placeholders and tags stand in a text: their letters are no words. */
export function placeholderRanges(text: string): Range[] {
  if (!/[%{<]/u.test(text)) return [];
  return [...text.matchAll(placeholder)].map((match) => [match.index, match.index + match[0].length]);
}
