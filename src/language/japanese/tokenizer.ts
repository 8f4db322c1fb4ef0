import { expectArguments, optional, record, text } from "../../model/shapes";
import { isTaiyakuError, TaiyakuError, type Range } from "../../model";
import { installedDictionary, loadKuromoji, type Kuromoji } from "./kuromoji";
import { foldForTokenizer } from "./width";

/** One morpheme of a Japanese text, by the IPADIC dictionary. */
export interface Token {
  /** As it stands in the text: `text.slice(...range)`. */
  readonly surface: string;
  readonly range: Range;
  /** Part of speech and up to three subdivisions: `["名詞", "固有名詞", "組織"]`. */
  readonly partOfSpeech: readonly string[];
  readonly conjugatedType?: string;
  readonly conjugatedForm?: string;
  /** The dictionary form of a conjugated word; the surface where the dictionary has none. */
  readonly baseForm: string;
  /** In katakana, where the dictionary knows it. */
  readonly reading?: string;
  /** False for a word that the dictionary lacks. */
  readonly known: boolean;
}

/** Cuts Japanese text into morphemes. */
export interface Tokenizer {
  /**
   * Tokens in order, without overlap; what stands between them (never anything but what the dictionary cannot cut) is a gap.
   * Takes any string, in time linear in its length.
   *
   * @example
   * tokenizer.tokenize("日英関係省庁").map((token) => token.surface) //=> ["日", "英", "関係", "省庁"]
   */
  tokenize(text: string): Token[];
}

/** Options of `createTokenizer`. */
export interface TokenizerOptions {
  /** The folder with kuromoji's dictionary files. Default: the one in the installed `kuromoji` package. */
  readonly dictionaryPath?: string;
}

const loaded = new Map<string, Promise<Tokenizer>>();

const argumentShapes = { options: /* @__PURE__ */ record({ dictionaryPath: /* @__PURE__ */ optional(text) }) };

/**
 * Loads kuromoji with its dictionary, about half a second and 250 MB, once per dictionary and process.
 *
 * @throws TaiyakuError `dictionary` if there is no dictionary at the path
 * @example
 * const tokenizer = await createTokenizer();
 */
export function createTokenizer(options: TokenizerOptions = {}): Promise<Tokenizer> {
  expectArguments({ options }, argumentShapes);
  const path = options.dictionaryPath ?? installedDictionary();
  let tokenizer = loaded.get(path);
  if (tokenizer === undefined) {
    tokenizer = load(path).then(wrap);
    loaded.set(path, tokenizer);
    // A path that failed may be mended, so it is tried again.
    tokenizer.catch(() => loaded.delete(path));
  }
  return tokenizer;
}

async function load(path: string): Promise<Kuromoji> {
  try {
    return await loadKuromoji(path);
  } catch (cause) {
    if (isTaiyakuError(cause)) throw cause;
    throw new TaiyakuError(
      "dictionary",
      `Expected kuromoji's dictionary (base.dat.gz and eleven more files) in ${path}: ` +
        `${cause instanceof Error ? cause.message : String(cause)}. Reinstall kuromoji or correct dictionaryPath.`,
      { cause },
    );
  }
}

/**
 * kuromoji's cost grows with the square of the run between 、 and 。 (100,000 characters without them take minutes), so a
 * longer run than `longestRun` is cut in windows of that length; tokens that start in the last `overlap` units of a window
 * are taken from the next one, which sees what follows them. Below 128 the square is not yet felt.
 */
const longestRun = 112;
const overlap = 16;

function wrap(inner: Kuromoji): Tokenizer {
  return {
    tokenize(text) {
      const folded = foldForTokenizer(text);
      const tokens: Token[] = [];
      for (const [start, end] of runs(folded.text)) {
        let cursor = start;
        while (cursor < end) cursor = tokenizeWindow(inner, text, folded, cursor, end, tokens);
      }
      return tokens;
    },
  };
}

/** The stretches that kuromoji treats one by one: up to and with each 、 or 。. */
function* runs(text: string): Generator<Range> {
  let start = 0;
  for (const match of text.matchAll(/[、。]/g)) {
    yield [start, match.index + 1];
    start = match.index + 1;
  }
  if (start < text.length) yield [start, text.length];
}

/** Adds the tokens of one window and returns where the next one starts. */
function tokenizeWindow(
  inner: Kuromoji,
  text: string,
  folded: { readonly text: string; readonly offsets: Uint32Array },
  start: number,
  end: number,
  tokens: Token[],
): number {
  const windowEnd = Math.min(end, start + longestRun);
  const lastStart = windowEnd === end ? end : windowEnd - overlap;
  let cursor = start;
  for (const features of inner.tokenize(folded.text.slice(start, windowEnd))) {
    if (cursor >= lastStart) break;
    // kuromoji's own word_position drifts, so the surface is looked for from where the last one ended.
    const at = folded.text.indexOf(features.surface_form, cursor);
    if (at < 0 || at >= windowEnd) continue;
    cursor = at + features.surface_form.length;
    const range: Range = [folded.offsets[at] ?? 0, folded.offsets[cursor] ?? text.length];
    if (range[1] > range[0]) tokens.push(toToken(features, text, range));
  }
  return cursor > start ? cursor : windowEnd;
}

function toToken(features: ReturnType<Kuromoji["tokenize"]>[number], text: string, range: Range): Token {
  const surface = text.slice(...range);
  const details = [features.pos_detail_1, features.pos_detail_2, features.pos_detail_3];
  const reading = features.reading;
  return {
    surface,
    range,
    partOfSpeech: [features.pos, ...details.filter((detail) => detail !== "*")],
    ...given("conjugatedType", features.conjugated_type),
    ...given("conjugatedForm", features.conjugated_form),
    baseForm: features.basic_form === "*" ? surface : features.basic_form,
    ...given("reading", reading),
    known: features.word_type === "KNOWN",
  };
}

function given<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return value === undefined || value === "*" ? {} : ({ [key]: value } as { readonly [K in Key]: string });
}
