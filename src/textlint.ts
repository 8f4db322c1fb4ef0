import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { glossaryFormatOf, parseGlossary, readGlossary } from "./format";
import { compileGlossary, type GlossaryIndex, withoutProposed } from "./glossary";
import { createTokenizer, detectLanguage } from "./language";
import { TaiyakuError, type Glossary, type Language } from "./model";
import { checkTerms, hasConjugatedTerms } from "./validation";

/** Options of the textlint rule. */
export interface TextlintOptions {
  /** The glossary: a path from the folder of `.textlintrc`, or its content. */
  readonly glossary: string | Glossary;
  /** The text's language. Default: detected from the script of each paragraph, heading or cell. */
  readonly language?: Language;
  /** Whether other spellings of a term (サーバ for サーバー) are reported as well. Default: true. */
  readonly variants?: boolean;
}

/** The parts of textlint's node that the rule uses; textlint itself is not needed for its types. */
export interface TextlintNode {
  readonly type: string;
  readonly range?: readonly [number, number];
  readonly parent?: TextlintNode | undefined;
}

/** The parts of textlint's context that the rule uses. */
export interface TextlintContext {
  readonly Syntax: { readonly Str: string };
  readonly RuleError: new (message: string, details: object) => object;
  readonly report: (node: never, error: never) => void;
  readonly getSource: (node: never) => string;
  readonly getConfigBaseDir?: () => string | undefined;
  readonly locator: { readonly range: (range: readonly [number, number]) => unknown };
  readonly fixer: { readonly replaceTextRange: (range: readonly [number, number], text: string) => unknown };
}

/** Handlers by the type of node. */
export type TextlintHandlers = Readonly<Record<string, (node: TextlintNode) => void | Promise<void>>>;

/** textlint's rule: reports and fixes deprecated terms and other spellings in text of one language. */
function reporter(context: TextlintContext, options: Partial<TextlintOptions> = {}): TextlintHandlers {
  const { language, variants = true } = checkedOptions(options);
  const index = readIndex(options.glossary, context.getConfigBaseDir?.() ?? ".");
  const isConjugated = hasConjugatedTerms(index);
  return {
    async [context.Syntax.Str](node) {
      const text = context.getSource(node as never);
      // `AI` in a Japanese sentence is no English text.
      const told = language ?? detectLanguage(context.getSource(blockOf(node) as never));
      if (told === null) return;
      const tokenizer = isConjugated && told === "ja" ? await createTokenizer() : undefined;
      const remarks = checkTerms(text, index, {
        language: told,
        variants,
        ...(tokenizer === undefined ? {} : { tokenizer }),
      });
      for (const { range, message, fix } of remarks) {
        const details = {
          padding: context.locator.range(range),
          ...(fix === undefined ? {} : { fix: context.fixer.replaceTextRange(fix.range, fix.text) }),
        };
        context.report(node as never, new context.RuleError(message, details) as never);
      }
    },
  };
}

const blocks: ReadonlySet<string> = new Set(["Paragraph", "Header", "TableCell", "ListItem", "BlockQuote", "Document"]);

/** The paragraph, heading or cell that a node stands in. */
function blockOf(node: TextlintNode): TextlintNode {
  let block = node;
  while (!blocks.has(block.type) && block.parent != null) block = block.parent;
  return block;
}

function checkedOptions(options: Partial<TextlintOptions>): Partial<TextlintOptions> {
  const known = ["glossary", "language", "variants"];
  const wrong = Object.keys(options).find((name) => !known.includes(name) && name !== "severity");
  if (wrong !== undefined) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected options of the rule taiyaku to be ${known.join(", ")}, got \`${wrong}\`.`,
    );
  }
  const { language } = options as { readonly language?: unknown };
  if (language !== undefined && language !== "en" && language !== "ja") {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected \`language\` in the options of the rule taiyaku to be en or ja, got \`${String(language)}\`.`,
    );
  }
  return options;
}

interface KnownGlossary {
  readonly index: GlossaryIndex;
  /** Changes when the file does. */
  readonly state: string;
}

const known = new Map<string, KnownGlossary>();

/** Read once while the file stays as it is: textlint makes the rule anew for each file, and editors keep it running. */
function readIndex(glossary: TextlintOptions["glossary"] | undefined, folder: string): GlossaryIndex {
  if (glossary === undefined) {
    throw new TaiyakuError("invalid-argument", "Expected `glossary` in the options of the rule taiyaku, got none.");
  }
  if (typeof glossary !== "string") return compileGlossary(withoutProposed(parseGlossary(glossary)));
  const path = resolve(folder, glossary);
  try {
    const { mtimeMs, size } = statSync(path);
    const state = `${String(mtimeMs)} ${String(size)}`;
    const before = known.get(path);
    if (before?.state === state) return before.index;
    const format = glossaryFormatOf(path) ?? "json";
    const index = compileGlossary(withoutProposed(readGlossary(readFileSync(path), format).glossary));
    known.set(path, { index, state });
    return index;
  } catch (cause) {
    const { code, message } = cause as Error & { readonly code?: string };
    const reason = code === "ENOENT" ? "there is no such file" : message;
    throw new TaiyakuError("file", `Cannot read the glossary ${path}: ${reason.replace(/\.$/u, "")}.`, { cause });
  }
}

/**
 * The rule for `.textlintrc`. Pairs of languages are for `taiyaku validate`; this looks at one text.
 *
 * @example
 * // .textlintrc.json
 * // { "rules": { "taiyaku/textlint": { "glossary": "terms.json" } } }
 */
const rule: { readonly linter: typeof reporter; readonly fixer: typeof reporter } = {
  linter: reporter,
  fixer: reporter,
};

// Named besides, so that `require` gives the same object as `import`: an ES module in CommonJS clothes.
export const { linter, fixer } = rule;

export default rule;
