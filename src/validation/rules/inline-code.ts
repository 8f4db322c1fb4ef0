import type { CodeMark } from "../../model";
import type { PreparedUnit, Report, Rule } from "../types";

/**
 * Inline codes and placeholders: missing, added, or in an order that breaks them (a code that closes before it opens, codes that
 * cross). Another order of whole codes is natural between English and Japanese, unless nothing but their order tells them apart.
 */
export const inlineCode: Rule = {
  id: "inline-code",
  severity: "error",
  create() {
    return check;
  },
};

function check({ source, target }: PreparedUnit): Report[] {
  if (source.codes.length + target.codes.length === 0 || target.text.trim() === "") return [];
  const left = [...source.codes];
  const added: CodeMark[] = [];
  for (const code of target.codes) {
    const at = left.findIndex((one) => one.id === code.id && one.kind === code.kind);
    if (at < 0) added.push(code);
    else left.splice(at, 1);
  }
  const length = target.text.length;
  const reports = [
    ...left.map((code): Report => ({
      message: `The code ${name(code)} of the source is missing.`,
      range: [0, length],
      expected: name(code),
    })),
    ...added.map((code): Report => ({
      message: `The source has no code ${name(code)}.`,
      range: place(code, length),
      actual: name(code),
    })),
  ];
  if (reports.length > 0) return reports;
  return broken(source.codes, target.codes, length);
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
