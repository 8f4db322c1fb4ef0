import { expectArguments, text as textShape } from "../model/shapes";
import type { Language } from "../model";
import { countJapanese } from "./characters";

const argumentShapes = { text: textShape };

/**
 * The language of a text by its script: Japanese if at least one letter in ten is kanji or kana (a Japanese report is full
 * of Latin names), English if there are letters of Latin script and hardly any Japanese; null if there is neither.
 *
 * @example
 * detectLanguage("広島 AI プロセス") //=> "ja"
 * detectLanguage("2024-01-16") //=> null
 */
export function detectLanguage(text: string): Language | null {
  expectArguments({ text }, argumentShapes);
  const japanese = countJapanese(text);
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (japanese + latin === 0) return null;
  return japanese >= 0.1 * (japanese + latin) ? "ja" : "en";
}
