import { hasJapanese } from "../../language";

/** A share of letters in other characters below which a text is code or a formula rather than prose. */
const minLetterShare = 0.6;
/** Web addresses, paths, code spans, and identifiers such as `max_size`, `a::b` or `Foo.bar`. */
const codeLike =
  /(?<!\S)--?\p{L}[\w-]*|https?:\/\/\S+|`[^`]*`|(?<!\S)[^\s_\\/@{}()[\]<>=;#$|~^]*[_\\/@{}()[\]<>=;#$|~^]\S*|\b\w+(?:::|\.|->)\w+\S*/gu;

/** Lower-case words inside names: `Andrew van der Berg`. */
const nameParticles = new Set("van der den de la le von zu da di del dos al bin".split(" "));

/**
 * Whether a text without Japanese characters is English prose, and not a name, a number or code.
 *
 * @example
 * isEnglishText("Press the red button.") //=> true
 * isEnglishText("Apache License 2.0") //=> false
 * isEnglishText("let x = 5;") //=> false
 */
export function isEnglishText(text: string): boolean {
  if (hasJapanese(text)) return false;
  const { words, lowercase } = wordsOf(text);
  if (lowercase < 1 || words < 3) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(/[^\p{L}\s]/gu)?.length ?? 0;
  return letters >= minLetterShare * (letters + others) && lowercase >= 0.3 * words;
}

/** Whether a text without Japanese characters has at least one English word that is not part of code. */
export function hasEnglishWord(text: string): boolean {
  return !hasJapanese(text) && wordsOf(text).words > 0;
}

/** The words of two letters and more outside code, and those of them in lower case. */
function wordsOf(text: string): { readonly words: number; readonly lowercase: number } {
  const words =
    text.replace(codeLike, " ").match(/(?<![\p{L}\p{N}])\p{Script=Latin}[\p{Script=Latin}'’-]+(?!\p{N})/gu) ?? [];
  return {
    words: words.length,
    lowercase: words.filter((word) => /^\p{Ll}/u.test(word) && !nameParticles.has(word)).length,
  };
}
