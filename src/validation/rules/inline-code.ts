import type { CodeMark } from "../../model";
import type { PreparedUnit, Report } from "../types";
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
  if (source.codes.length + target.codes.length === 0) return quotedCode(source.text, target.text);
  const left = [...source.codes];
  let added: CodeMark[] = [];
  for (const code of target.codes) {
    const at = left.findIndex((one) => one.id === code.id && one.kind === code.kind);
    // A space that does not break is a matter of layout where it is added.
    if (at < 0 && code.id === "&nbsp;") continue;
    if (at < 0) added.push(code);
    else left.splice(at, 1);
  }
  // <名前> and <name> are one.
  const translated = left.filter(isTranslatable).length - added.filter(isTranslatable).length;
  if (translated > 0) added = withoutNames(added, translated);
  else if (translated < 0) left.splice(0, left.length, ...withoutNames(left, -translated));
  const missing = translated === 0 ? left : left.filter((code) => !isTranslatable(code));
  const strange = translated === 0 ? added : added.filter((code) => !isTranslatable(code));
  const length = target.text.length;
  const reports = missing.map((code): Report => {
    // A code that was misspelt is one fault.
    const instead = strange.shift();
    return {
      message:
        instead === undefined
          ? `The code ${name(code)} of the source is missing.`
          : `The source has the code ${name(code)}; the translation has ${name(instead)}.`,
      range: instead === undefined ? [0, length] : place(instead, length),
      ...(instead === undefined ? {} : { actual: name(instead) }),
      expected: name(code),
    };
  });
  reports.push(
    ...strange.map((code): Report => ({
      message: `The source has no code ${name(code)}.`,
      range: place(code, length),
      actual: name(code),
    })),
  );
  if (reports.length > 0) return reports;
  const faults = broken(source.codes, target.codes, length);
  return faults.length > 0 ? faults : quotedCode(source.text, target.text);
}

/** A name in angle brackets in Japanese, for a reader to replace. */
function isTranslatable({ id }: CodeMark): boolean {
  return /^<[\u3041-\u9fff]/u.test(id);
}

function withoutNames(codes: readonly CodeMark[], count: number): CodeMark[] {
  let left = count;
  return codes.filter(({ id, kind }) => !(kind === "open" && /^<[a-z]/u.test(id) && (left -= 1) >= 0));
}

/** Code in backticks whose text the translation has nowhere. */
function quotedCode(source: string, target: string): Report[] {
  if (!source.includes("`")) return [];
  const spans = [...source.matchAll(/(?<!`)`([^`\n]{1,80})`(?!`)/gu)].map((match) => match[1] ?? "");
  const quoted = [...target.matchAll(/(?<!`)`([^`\n]{1,80})`(?!`)/gu)];
  const folded = fold(target);
  const missing = [...new Set(spans)].filter((span) => isProgramText(span) && !folded.includes(fold(span)));
  const strange = quoted.filter((match) => !fold(source).includes(fold(match[1] ?? "")));
  return missing.slice(0, 5).map((span, at) => {
    const instead = strange[at];
    return {
      message:
        instead === undefined
          ? `The code \`${span}\` of the source is missing.`
          : `The source has the code \`${span}\`; the translation has ${instead[0]}.`,
      range: instead === undefined ? [0, target.length] : [instead.index, instead.index + instead[0].length],
      ...(instead === undefined ? {} : { actual: instead[1] ?? "" }),
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
  if (fault !== null && nestingFault(source) === null) {
    return [
      {
        message: `The code ${name(fault)} stands in another order than in the source, so that codes are not nested.`,
        range: place(fault, length),
        actual: order(target),
        expected: order(source),
      },
    ];
  }
  // `%s` and `%d` without a position are filled in by their order.
  const unnumbered = (codes: readonly CodeMark[]): CodeMark[] =>
    codes.filter(({ id }) => /^%[^\d(]*[a-z@]$/iu.test(id));
  const first = unnumbered(target).find((code, at) => code.id !== unnumbered(source)[at]?.id);
  if (first === undefined) return [];
  return [
    {
      message: `The placeholder ${name(first)} stands in another order than in the source, and only their order tells them apart.`,
      range: place(first, length),
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
