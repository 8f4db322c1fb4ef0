import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decodeDeclared, glossaryFormatOf, readGlossary } from "./format";
import { compileGlossary, parseGlossary, type GlossaryIndex } from "./glossary";
import { detectLanguage } from "./language";
import { TaiyakuError, type Glossary, type Language } from "./model";
import { checkTerms } from "./validation";

/** Options of the textlint rule. */
export interface TextlintOptions {
  /** The glossary: a path from the folder of `.textlintrc`, or its content. */
  readonly glossary: string | Glossary;
  /** The text's language. Default: told by the script of each paragraph's text. */
  readonly language?: Language;
  /** Whether other spellings of a term (サーバ for サーバー) are reported as well. Default: true. */
  readonly variants?: boolean;
}

/** What the rule uses of textlint's node; textlint itself is not needed for its types. */
export interface TextlintNode {
  readonly type: string;
  readonly range?: readonly [number, number];
}

/** What the rule uses of textlint's context. */
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
export type TextlintHandlers = Readonly<Record<string, (node: TextlintNode) => void>>;

/** textlint's rule: reports and mends deprecated terms and other spellings in text of one language. */
function reporter(context: TextlintContext, options?: Partial<TextlintOptions>): TextlintHandlers {
  const index = readIndex(options?.glossary, context.getConfigBaseDir?.() ?? ".");
  return {
    [context.Syntax.Str](node) {
      const text = context.getSource(node as never);
      const language = options?.language ?? detectLanguage(text);
      if (language === null) return;
      for (const { range, message, fix } of checkTerms(text, index, {
        language,
        variants: options?.variants ?? true,
      })) {
        const details = {
          padding: context.locator.range(range),
          ...(fix === undefined ? {} : { fix: context.fixer.replaceTextRange(fix.range, fix.text) }),
        };
        context.report(node as never, new context.RuleError(message, details) as never);
      }
    },
  };
}

const known = new Map<string, GlossaryIndex>();

/** Read once in a process: textlint makes the rule anew for each file. */
function readIndex(glossary: TextlintOptions["glossary"] | undefined, folder: string): GlossaryIndex {
  if (glossary === undefined) {
    throw new TaiyakuError("invalid-argument", "Expected `glossary` in the options of the rule taiyaku, got none.");
  }
  if (typeof glossary !== "string") return compileGlossary(parseGlossary(glossary));
  const path = resolve(folder, glossary);
  let index = known.get(path);
  if (index === undefined) {
    const format = glossaryFormatOf(path) ?? "json";
    index = compileGlossary(readGlossary(decodeDeclared(readFileSync(path)), format).glossary);
    known.set(path, index);
  }
  return index;
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
