// cspell:ignore aquo Ipym
import type { CodeMark } from "../../model";
import { roleOf, type ProgramText } from "./program-text";

/** Entities of characters, which a translation writes as it needs them. */
const characterEntities =
  /^&(?:amp|lt|gt|quot|apos|hellip|mdash|ndash|[lr][sd]quo|[lr]aquo|middot|bull|copy|reg|trade|times|#\w+);$/u;

/** Names of HTML and of XML that documentation is written in: a tag with such a name is one although nothing closes it. */
const tagNames =
  /^(?:a|abbr|address|area|article|aside|audio|b|base|bdi|bdo|blockquote|body|br|button|caption|center|cite|code|col|data|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|mark|meta|nav|object|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr|x|g|bx|ex|ph|pc|sc|ec)$/u;

/** The codes of a text that a translation has to keep, with their places. */
export function codesOf(found: readonly ProgramText[]): CodeMark[] {
  const isFormat = found.some(
    ({ kind, text }) => kind === "placeholder" && /^%.*[a-zA-Z@]$/u.test(text) && text !== "%n",
  );
  // The parts of a date follow the order of each language.
  const isDateFormat = found.some(({ kind, text }) => kind === "placeholder" && /^%-?[YHMBbIpym]$/u.test(text));
  const codes: CodeMark[] = [];
  const opened = new Set(found.filter(({ kind }) => kind === "tag").map(({ text }) => text.replaceAll(/[<>\s]/gu, "")));
  let position = 0;
  for (const each of found) {
    const { kind, text, range } = each;
    const put = (id: string, of: CodeMark["kind"] = "standalone"): void => {
      codes.push({ kind: of, id, offset: range[0] });
    };
    if (kind === "placeholder") {
      if ((text === "%%" && !isFormat) || (isDateFormat && /^%-?[a-zA-Z]$/u.test(text))) continue;
      const counted = countedFormat(text, position);
      position = counted.position;
      put(counted.id);
    } else if (kind === "escape") put(text);
    else if (kind === "entity" && !characterEntities.test(text)) put(text);
    else if (kind === "name") put(text);
    else if (kind === "tag") putTag(text, opened, put);
    else if (kind === "format") put(`${text.slice(0, 2)}>`);
    else if (kind === "role" && each.content !== "") put(`${roleOf(each)}${each.content}`);
    else if (kind === "link" && each.content !== "" && !/:\/\//u.test(each.content)) put(`<${each.content}>`);
  }
  // The branches of a plural are more in one language than in the other.
  if (!codes.some(({ id }) => id.includes(","))) return codes;
  const seen = new Set<string>();
  return codes.filter(({ id, kind }) => !seen.has(`${kind} ${id}`) && seen.add(`${kind} ${id}`));
}

/** `%s` of the second place is `%2$s`; flags and widths may differ between languages. */
function countedFormat(text: string, position: number): { readonly id: string; readonly position: number } {
  const match = /^%(?:(\d{1,2})\$)?[-+#0']{0,3}(\*|[1-9]\d*)?(?:\.(\*|\d+))?(hh|h|ll|l|j|z|t|L|q)?([a-zA-Z@])$/u.exec(
    text,
  );
  if (match === null || /^%[nN]$/u.test(text)) return { id: text.replaceAll(/\s/gu, ""), position };
  const [, given, width, precision, length = "", conversion = ""] = match;
  const stars = Number(width === "*") + Number(precision === "*");
  const at = given === undefined ? position + 1 + stars : Number(given);
  const id = `%${String(at)}$${length}${conversion === "i" ? "d" : conversion}`;
  return { id, position: given === undefined ? at : position };
}

function putTag(text: string, opened: ReadonlySet<string>, put: (id: string, kind: CodeMark["kind"]) => void): void {
  const [, slash = "", name = ""] = /^<(\/?)([\w:.-]+)/u.exec(text) ?? [];
  const lower = name.toLowerCase();
  // Readings of Japanese words are on the Japanese side only.
  if (/^(?:ruby|rp|rt|rb)$/u.test(lower)) return;
  const id = `<${lower}>`;
  if (text.endsWith("/>") || /^(?:br|hr|img|input|wbr)$/u.test(lower)) put(id, "standalone");
  else if (slash === "/") put(id, "close");
  // `<file>` in a line of usage is a name that readers replace.
  else if (tagNames.test(lower) || opened.has(`/${name}`) || /\s/u.test(text)) put(id, "open");
  else put(text, "standalone");
}
