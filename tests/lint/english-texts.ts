import ts from "typescript";

export type TextKind = "comments" | "messages" | "docs" | "test names";

export interface ProseText {
  readonly kind: TextKind;
  readonly text: string;
  /** Offset of `text` in its file. */
  readonly start: number;
}

/** A string of fewer words is a name or data. */
const minWordsOfMessage = 3;
const testFunctions = /^(?:it|test|describe)\b/u;

/** A string with parts of patterns, or with commas as in a table. */
const dataForm = /\(\?[:<=!]|\\[sdpb]|(?:,[^\s,]+){4}/u;

function isMessage(text: string): boolean {
  return (text.match(/[a-z]{2,}/giu) ?? []).length >= minWordsOfMessage && text.includes(" ") && !dataForm.test(text);
}

/** Blanks the marks of comments, so that offsets stay. */
function commentText(text: string): string {
  return text.replace(/^(?:\/\/|\/\*+)|\*+\/$|^[^\S\n]*\*(?!\/)/gmu, (marks) => " ".repeat(marks.length));
}

/** Comments in a row of lines are one text. */
function joinComments(comments: readonly ProseText[], source: string): ProseText[] {
  const joined: ProseText[] = [];
  for (const comment of comments) {
    const last = joined.at(-1);
    const end = last === undefined ? 0 : last.start + last.text.length;
    const gap = source.slice(end, comment.start);
    if (last !== undefined && source.startsWith("//", comment.start) && /^\n[^\S\n]*$/u.test(gap))
      joined[joined.length - 1] = { ...last, text: `${last.text}${gap}${comment.text}` };
    else joined.push(comment);
  }
  return joined;
}

function commentsOf(file: ts.SourceFile): ProseText[] {
  const source = file.text;
  const found = new Map<number, ProseText>();
  const take = (ranges: readonly ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? [])
      found.set(pos, { kind: "comments", text: commentText(source.slice(pos, end)), start: pos });
  };
  const visit = (node: ts.Node): void => {
    take(ts.getLeadingCommentRanges(source, node.getFullStart()));
    take(ts.getTrailingCommentRanges(source, node.getEnd()));
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return joinComments(
    [...found.values()].sort((a, b) => a.start - b.start),
    source,
  );
}

function stringsOf(file: ts.SourceFile, isTest: boolean): ProseText[] {
  const found: ProseText[] = [];
  const take = (node: ts.LiteralLikeNode, kind: TextKind): void => {
    if (isMessage(node.text)) found.push({ kind, text: node.text, start: node.getStart(file) + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (isTest) {
      const first = ts.isCallExpression(node) && testFunctions.test(node.expression.getText(file)) && node.arguments[0];
      if (first && ts.isStringLiteralLike(first)) take(first, "test names");
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      take(node, "messages");
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Comments, messages and test names of a TypeScript or JavaScript file. */
export function textsOfScript(name: string, source: string): ProseText[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  return [...commentsOf(file), ...stringsOf(file, name.startsWith("tests/"))];
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, " ");
}

/** Markdown without its code, addresses and quotations of text. Examples of commands are code too. */
export function textsOfMarkdown(source: string): ProseText[] {
  const text = source.replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1|`[^`\n]*`|<!--[\s\S]*?-->|\]\([^)\s]*\)/gmu, blank);
  return [{ kind: "docs", text, start: 0 }];
}

/** Descriptions in a JSON Schema. */
export function textsOfSchema(source: string): ProseText[] {
  return [...source.matchAll(/"(?:description|title)":\s*"((?:[^"\\]|\\.)*)"/gu)].map((match) => ({
    kind: "docs",
    text: match[1] ?? "",
    start: match.index + match[0].length - (match[1] ?? "").length - 1,
  }));
}

/** Comments of a style sheet, of YAML and of a shell script. */
export function textsOfOther(source: string): ProseText[] {
  return [...source.matchAll(/\/\*[\s\S]*?\*\/|(?:^|(?<=\s))#(?!!)[^\n]*(?:\n[^\S\n]*#[^\n]*)*/gmu)].map((match) => ({
    kind: "comments",
    text: match[0].replace(/^[^\S\n]*[#*/]+/gmu, (marks) => " ".repeat(marks.length)),
    start: match.index,
  }));
}
