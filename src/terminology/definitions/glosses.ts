import { hasJapanese, withoutTrailing, type Tokenizer } from "../../language";
import { findBrackets } from "./brackets";
import { japaneseLongForm } from "./japanese-long-forms";
import type { BeadTexts, FoundPair } from "./found-pair";
import { isShortForm } from "./short-forms";

/** How often a Japanese term with its English in brackets is the pair, where the English sentence has the term too. */
const glossScore = 0.96;
const longestGloss = 80;

/**
 * Japanese terms that the text follows with the English in brackets, `データ保有者 (data holder)`, where the English segment
 * has that term.
 */
export function pairGlosses({ en, ja }: BeadTexts, tokenizer: Tokenizer): FoundPair[] {
  if (!/[（(]\s?\p{Script=Latin}/u.test(ja)) return [];
  const brackets = findBrackets(ja).filter(({ square, inside }) => !square && isGloss(inside));
  if (brackets.length === 0) return [];
  const tokens = tokenizer.tokenize(ja);
  return brackets.flatMap(({ inside, range }): FoundPair[] => {
    const english = termIn(en, inside.trim());
    const end = withoutTrailing(ja.slice(0, range[0]), ' \t\n\u3000」』”"*').length;
    if (english === undefined || !hasJapanese(ja.slice(Math.max(0, end - 1), end))) return [];
    const quoted = /[「『“"]([^「」『』“”"]{1,60})$/u.exec(ja.slice(0, end));
    const long = quoted ?? japaneseLongForm(ja, tokens, end, { english: [english], context: en, abbreviation: "" });
    if (long === null) return [];
    const name = "range" in long ? ja.slice(...long.range) : (long[1] ?? "");
    return name === "" ? [] : [{ ja: name, en: english, kind: "definition", score: glossScore }];
  });
}

/** Words in Latin letters, no abbreviation, no reference and no list. */
function isGloss(inside: string): boolean {
  const text = inside.trim();
  if (text.length < 3 || text.length > longestGloss || !/^\p{Script=Latin}[\p{Script=Latin}\d\s’'&/.-]*$/u.test(text))
    return false;
  return (
    /\p{Ll}{2}/u.test(text) && !isShortForm(text) && !/^(?:e\.?g|i\.?e|see|cf|Fig|Table|Section|No)\b\.?/iu.test(text)
  );
}

/** A gloss as the English text writes it, in either number; undefined where the text lacks it. */
function termIn(text: string, gloss: string): string | undefined {
  const words = gloss
    .replace(/(?<=\p{Ll}{2})s$/u, "")
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const form = new RegExp(`(?<![\\p{L}\\d])${words.join("\\s+")}(?:e?s)?(?![\\p{L}\\d])`, "iu");
  return form.exec(text)?.[0].replace(/\s+/gu, " ");
}
