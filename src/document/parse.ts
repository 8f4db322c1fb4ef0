import { expectArguments, language as languageShape, optional, record, text as textShape } from "../model/shapes";
import { detectLanguage } from "../language";
import { TaiyakuError, type Document, type Language } from "../model";
import { assembleDocument } from "./outline/assemble";
import { cleanPassage } from "./inline";
import { splitLines } from "./input/lines";
import { isMarkdown } from "./markdown/is-markdown";
import { markdownStructure } from "./markdown/structure";
import { joinContext } from "./page/joins";
import { readOutline } from "./outline/outline";

/** Options of `parseDocument`. */
export interface ParseOptions {
  /** Default: detected from the script of the text. */
  readonly language?: Language;
  /** The name of the file that the text came from, kept in the result and named in errors. */
  readonly file?: string;
}

const argumentShapes = {
  text: textShape,
  options: /* @__PURE__ */ record({
    language: /* @__PURE__ */ optional(languageShape),
    file: /* @__PURE__ */ optional(textShape),
  }),
};

/**
 * The structure of a document: title, sections, items, notes, each with its range in the original text. The hierarchy comes
 * from what the headings say (`Pillar One`, `第一の柱`, item labels), not from the count of `#`. Page breaks inside items are
 * repaired and notes that interrupt an item are taken out of it. A fault of the text never throws.
 *
 * @throws TaiyakuError `language` if the text has no letters and no language is given
 * @example
 * parseDocument("# Report\n\n## Data\n\n- a. One.\n- b. Two.").sections[0].blocks.length //=> 2
 */
export function parseDocument(text: string, options: ParseOptions = {}): Document {
  expectArguments({ text, options }, argumentShapes);
  const language = options.language ?? detectLanguage(text);
  if (language === null) {
    throw new TaiyakuError(
      "language",
      `Expected ${options.file ?? "the text"} to be English or Japanese, got no letters of either. Give its language.`,
    );
  }
  const lines = splitLines(text);
  const markdown = isMarkdown(lines, options.file) ? markdownStructure(text, lines) : undefined;
  const outline = readOutline(text, language, markdown);
  const joins = joinContext(
    text,
    language,
    outline.notes.map(({ label }) => label),
  );
  return assembleDocument(outline, {
    text,
    language,
    ...(options.file === undefined ? {} : { file: options.file }),
    clean: (pieces) => cleanPassage(text, pieces, joins, markdown?.cuts),
  });
}
