import type { Language } from "../../model";

/** What a document says of how its halves of words are put together. */
export interface JoinContext {
  readonly language: Language;
  /** The words of the document, in lower case; compounds with their hyphens. */
  readonly words: () => ReadonlySet<string>;
  /** The labels of its notes. */
  readonly noteLabels: ReadonlySet<string>;
}

/** The context of a text, whose words are looked up when first needed. */
export function joinContext(text: string, language: Language, noteLabels: Iterable<string>): JoinContext {
  let words: ReadonlySet<string> | null = null;
  return { language, noteLabels: new Set(noteLabels), words: () => (words ??= wordsOf(text)) };
}

/** The words of a text but for the halves that line ends cut. */
function wordsOf(text: string): ReadonlySet<string> {
  const whole = text.replace(
    /\p{Script=Latin}{1,40}[-‐‑\u00ad][ \t]*(?:\r?\n[ \t]*(?:\p{Script=Latin}{1,40})?|$)/gu,
    " ",
  );
  return new Set(
    [...whole.matchAll(/\p{Script=Latin}+(?:[-‐‑]\p{Script=Latin}+)*/gu)].map(([word]) =>
      word.toLowerCase().replace(/[‐‑]/gu, "-"),
    ),
  );
}

const cut = /(?<first>\p{Script=Latin}{1,40})(?<hyphen>[-‐‑\u00ad])$/u;
const rest = /^\p{Script=Latin}{1,40}/u;
/** `pre- and post-war`: the hyphen stands for the other half of a compound. */
const conjunction = /^(?:and|or|to|und|nor|but)$/u;
/** First parts of compounds that keep their hyphen. */
const prefix =
  /^(?:all|anti|co|cross|ex|half|high|inter|large|long|low|multi|non|post|pre|pro|quasi|self|semi|short|small|so|sub|two|well)$/u;

/**
 * What becomes of the hyphen between two halves of a word: `dropped` between `imple-` and `mentation`, `kept` between `long-`
 * and `term` where the document has both words, or the compound, elsewhere; null where no hyphen joins them.
 */
export function hyphenBetween(before: string, after: string, context: JoinContext): "dropped" | "kept" | null {
  const word = cut.exec(before)?.groups;
  if (word === undefined) return null;
  if (/^\d/.test(after)) return "kept";
  const follows = rest.exec(after)?.[0];
  if (follows === undefined || conjunction.test(follows)) return null;
  return isCompound(word["first"] ?? "", follows, word["hyphen"] ?? "", context) ? "kept" : "dropped";
}

function isCompound(first: string, second: string, hyphen: string, { words }: JoinContext): boolean {
  if (hyphen === "\u00ad") return false;
  // `Anglo-Japanese`, `APEC-wide`
  if (/^\p{Lu}/u.test(second) || /^\p{Lu}{2,}$/u.test(first)) return true;
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  const known = words();
  if (known.has(one + other)) return false;
  return known.has(`${one}-${other}`) || prefix.test(one) || (isWord(one, known) && isWord(other, known));
}

/** Whether a half stands as a word elsewhere. */
function isWord(half: string, words: ReadonlySet<string>): boolean {
  return half.length > 1 && words.has(half);
}

/** Whether a space stands between two halves: in English, and in Japanese where Latin letters meet. */
export function needsSpace(before: string, after: string, language: Language): boolean {
  if (before === "" || /\s$/u.test(before.slice(-1))) return false;
  if (language === "en") return true;
  // Japanese that ends sentences with a full stop of Latin script has a space behind it.
  if (/[.,;:!?]$/.test(before)) return true;
  return /[\p{Script=Latin}\d]$/u.test(before.slice(-2)) && /^[\p{Script=Latin}\d]/u.test(after);
}
