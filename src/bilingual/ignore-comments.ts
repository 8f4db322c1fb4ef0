import type { Range } from "../model";

/** A comment that switches rules off or on again, as a file has it. */
export interface Directive {
  /** `ignore` for what comes next, `disable` up to an `enable`. */
  readonly kind: "ignore" | "disable" | "enable";
  /** The rules that it names; `*` for all. */
  readonly rules: readonly string[];
  /** Where it stands in the file. */
  readonly range: Range;
}

/** The comments of a document that are for taiyaku. */
export interface DocumentComments {
  readonly directives: readonly Directive[];
  /** Comments that begin like one and are none: `taiyaku-ignor`. */
  readonly unknown: readonly { readonly word: string; readonly range: Range }[];
}

const comment = /<!--\s{0,20}taiyaku-([a-z-]{1,40})\b([^<>]{0,400}?)-->/giu;

/**
 * Finds `<!-- taiyaku-ignore number, bracket -->`, `<!-- taiyaku-disable quote -->` and `<!-- taiyaku-enable -->` in a document;
 * without names they are about all rules. What stands behind ` -- ` is for people.
 */
export function findComments(text: string): DocumentComments {
  const directives: Directive[] = [];
  const unknown: { word: string; range: Range }[] = [];
  for (const match of text.matchAll(comment)) {
    const [written, word = "", names = ""] = match;
    const range: Range = [match.index, match.index + written.length];
    const kind = (["ignore", "disable", "enable"] as const).find((one) => one === word.toLowerCase());
    if (kind === undefined) unknown.push({ word: `taiyaku-${word}`, range });
    else directives.push({ kind, rules: rulesOf(names), range });
  }
  return { directives, unknown };
}

/** The rules that a note names, `number, bracket -- a reason`; all where it names none. */
function rulesOf(names: string): string[] {
  const [list = ""] = names.split(/(?:^|\s)--?\s/u, 1);
  const rules = list
    .toLowerCase()
    .split(/[\s,、，:：;]+/u)
    .filter((name) => name !== "");
  return rules.length === 0 ? ["*"] : rules;
}

/** The rules that a remark such as `taiyaku-ignore: number -- a reason` switches off; none if it is about something else. */
export function ignoredIn(remark: string): string[] {
  const match = /(?:^|\s)taiyaku-ignore(?![\w-])([^\r\n]{0,400})/iu.exec(remark);
  return match === null ? [] : rulesOf(match[1] ?? "");
}
