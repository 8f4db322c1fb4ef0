import type { CodeMark } from "../../model";
import type { PreparedText, PreparedUnit, Report } from "../types";
import type { ProgramText } from "../units/program-text";
import { defineRule } from "../define-rule";

/**
 * Inline codes and placeholders: missing, added, or in an order that breaks them (a code that closes before it opens, codes that
 * cross). Another order of whole codes is natural between English and Japanese, unless nothing but their order tells them apart.
 */
export const inlineCode = defineRule({
  id: "inline-code",
  description:
    "Inline codes and placeholders (`%s`, `{name}`, `<b>`, code in backticks) that are missing, added or out of order.",
  severity: "error",
  create() {
    return check;
  },
});

function check({ source, target }: PreparedUnit): Report[] {
  if (target.text.trim() === "") return [];
  if (source.codes.length + target.codes.length === 0) return quotedCode(source, target);
  const { missing, added } = compareCodes(source, target);
  const length = target.text.length;
  const strange = [...added];
  const reports = missing.map((code): Report => {
    // A code that was misspelt is one fault.
    const instead = strange.shift();
    return {
      message:
        instead === undefined
          ? `The code ${shown(code, source)} of the source is missing.`
          : `The source has the code ${shown(code, source)}; the translation has ${shown(instead, target)}.`,
      range: instead === undefined ? [0, length] : place(instead, length),
      ...(instead === undefined ? {} : { actual: shown(instead, target) }),
      expected: shown(code, source),
    };
  });
  reports.push(
    ...strange.map((code): Report => ({
      message: `The source has no code ${shown(code, target)}.`,
      range: place(code, length),
      actual: shown(code, target),
    })),
  );
  if (reports.length > 0) return hasOneOrder(missing, added) ? [inOtherOrder(source, target, added)] : reports;
  const faults = broken(source.codes, target.codes, length);
  return faults.length > 0 ? faults : quotedCode(source, target);
}

/** Codes that only one of the two texts has. */
function compareCodes(
  source: PreparedText,
  target: PreparedText,
): { readonly missing: readonly CodeMark[]; readonly added: readonly CodeMark[] } {
  const [wanted, found] = [countById(source.codes), countById(target.codes)];
  const surplus = (codes: readonly CodeMark[], others: ReadonlyMap<string, number>): CodeMark[] => {
    const left = new Map(others);
    return codes.filter((code) => {
      const key = keyOf(code);
      const rest = left.get(key) ?? 0;
      if (rest > 0) left.set(key, rest - 1);
      // A named placeholder may be repeated.
      return rest === 0 && !(isNamed(code) && others.has(key));
    });
  };
  const missing = surplus(source.codes, found).filter((code) => !isRetyped(code, target));
  const added = surplus(target.codes, wanted).filter(
    (code) =>
      // A space that does not break is a matter of layout where it is added.
      code.id !== "&nbsp;" && !isRetyped(code, source),
  );
  return withoutNames(missing, added, source.text, target.text);
}

/** An escape such as `\\n` that the other text has as a character, or an entity written as its character. */
function isRetyped({ id }: CodeMark, { text }: PreparedText): boolean {
  if (id === "\\n") return text.includes("\n");
  if (id === "\\t") return text.includes("\t");
  return id === "&nbsp;" && /[\u00a0 \u3000]/u.test(text);
}

function countById(codes: readonly CodeMark[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(keyOf(code), (counts.get(keyOf(code)) ?? 0) + 1);
  return counts;
}

function keyOf({ kind, id }: CodeMark): string {
  return `${kind} ${id}`;
}

/** `{name}`, `%(name)s` and `%1` say what is filled in wherever they are. */
function isNamed({ id }: CodeMark): boolean {
  return /^(?:[$#%]?\{|%\(|%L?\d|&)/u.test(id);
}

/** <名前> and <name> are one, and so are ＜注＞ and <Note>: names in angle brackets are translated. */
function withoutNames(
  missing: readonly CodeMark[],
  added: readonly CodeMark[],
  source: string,
  target: string,
): { readonly missing: readonly CodeMark[]; readonly added: readonly CodeMark[] } {
  const isName = ({ id, kind }: CodeMark): boolean =>
    kind === "standalone" && /^[<＜][^/]/u.test(id) && !/^<[a-z]+>$/u.test(id);
  const isLoose = (code: CodeMark): boolean => isName(code) || (code.kind === "standalone" && /^[<＜]/u.test(code.id));
  const names = [missing, added].map((codes) => codes.filter(isLoose).length) as [number, number];
  const paired = Math.min(...names);
  const drop = (codes: readonly CodeMark[], other: string): CodeMark[] => {
    let left = paired;
    return codes.filter((code) => {
      if (!isLoose(code)) return true;
      if (left > 0) {
        left -= 1;
        return false;
      }
      return !/[＜≪〈《「<]/u.test(other);
    });
  };
  return { missing: drop(missing, target), added: drop(added, source) };
}

/** Whether formats without positions only changed places. */
function hasOneOrder(missing: readonly CodeMark[], added: readonly CodeMark[]): boolean {
  const conversions = (codes: readonly CodeMark[]): string | null =>
    codes.every(({ id }) => /^%\d+\$/u.test(id))
      ? codes
          .map(({ id }) => id.replace(/^%\d+\$/u, ""))
          .sort()
          .join(" ")
      : null;
  const wanted = conversions(missing);
  return missing.length > 1 && wanted !== null && wanted === conversions(added);
}

function inOtherOrder(source: PreparedText, target: PreparedText, added: readonly CodeMark[]): Report {
  const first = added[0]!;
  const written = (text: PreparedText): string => text.codes.map(({ offset }) => writtenAt(text, offset)).join(" ");
  return {
    message: `The placeholder ${writtenAt(target, first.offset)} is in another order than in the source, and only their order distinguishes them. Number them, as in %2$s.`,
    range: place(first, target.text.length),
    actual: written(target),
    expected: written(source),
  };
}

/** A code as its text has it: `%s` rather than `%1$s`. */
function shown(code: CodeMark, text: PreparedText): string {
  return code.id.startsWith("%") ? writtenAt(text, code.offset) : name(code);
}

function writtenAt({ program, codes }: PreparedText, offset: number): string {
  return (
    program.find(({ range }) => range[0] === offset)?.text ?? codes.find((code) => code.offset === offset)?.id ?? ""
  );
}

/** Code in backticks whose text the translation has nowhere. */
function quotedCode(source: PreparedText, target: PreparedText): Report[] {
  const literals = (text: PreparedText): ProgramText[] => text.program.filter(({ kind }) => kind === "literal");
  const wanted = literals(source);
  if (wanted.length === 0) return [];
  const [foldedSource, foldedTarget] = [fold(source.text), fold(target.text)];
  const spans = [...new Set(wanted.map(({ content }) => content))];
  const missing = spans.filter((span) => isProgramText(span) && !foldedTarget.includes(fold(span)));
  const strange = literals(target).filter(({ content }) => !foldedSource.includes(fold(content)));
  return missing.slice(0, 5).map((span, at): Report => {
    const instead = strange[at];
    return {
      message:
        instead === undefined
          ? `The code \`${span}\` of the source is missing.`
          : `The source has the code \`${span}\`; the translation has \`${instead.content}\`.`,
      range: instead?.range ?? [0, target.text.length],
      ...(instead === undefined ? {} : { actual: instead.content }),
      expected: span,
    };
  });
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\s+/gu, "")
    .replace(/(?<=[\w)])[.,;]$/u, "");
}

/** Words of a language may be translated, in backticks too. */
function isProgramText(text: string): boolean {
  return !/[\u3041-\u30ff\u3400-\u9fff]/u.test(text) && /^[\x21-\x7e]+(?: [\x21-\x7e]+){0,3}$/u.test(text);
}

function broken(source: readonly CodeMark[], target: readonly CodeMark[], length: number): Report[] {
  const fault = nestingFault(target);
  if (fault === null || nestingFault(source) !== null) return [];
  return [
    {
      message: `The code ${name(fault)} stands in another order than in the source, so that codes are not nested.`,
      range: place(fault, length),
      actual: order(target),
      expected: order(source),
    },
  ];
}

/** The first code that closes what is not open, or not the innermost. */
function nestingFault(codes: readonly CodeMark[]): CodeMark | null {
  const open: string[] = [];
  for (const code of codes) {
    if (code.kind === "open") open.push(code.id);
    else if (code.kind === "close" && open.pop() !== code.id) return code;
  }
  return null;
}

function name({ kind, id }: CodeMark): string {
  return kind === "close" ? `/${id}` : id;
}

function order(codes: readonly CodeMark[]): string {
  return codes.map(name).join(" ");
}

function place({ offset }: CodeMark, length: number): readonly [number, number] {
  return [Math.min(offset, length), Math.min(offset + 1, length)];
}
