import { findNumbers, narrow } from "../../language";
import type { Language } from "../../model";

/** Words that stand in every other sentence tell nothing of it. */
const stopWords = new Set(
  (
    "a an the and or but nor if then than as at by for from in into of off on onto out over to under up with within without " +
    "is are was were be been being am do does did done has have had having will would shall should can could may might must " +
    "it its this that these those there here he she they them their theirs his her hers him we us our ours you your yours i me my mine " +
    "who whom whose which what when where why how not no so such also any all each every both some own same other just only very"
  ).split(" "),
);

/**
 * An English word without the endings that vary from sentence to sentence. Rough, like Porter's first step: a token has to be
 * the same for `service` and `services`, it need not be a word.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, "");
  if (lower.length < 4 || /\d/.test(lower)) return lower;
  let root = lower;
  if (root.endsWith("ies") && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(?:sses|shes|ches|xes)$/.test(root)) root = root.slice(0, -2);
  else if (root.endsWith("s") && !/(?:ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith("ing")) root = root.slice(0, -3);
  else if (root.length > 4 && root.endsWith("ed")) root = root.slice(0, -2);
  if (root.length > 3 && root.endsWith("e")) root = root.slice(0, -1);
  return /([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

/** A web address: one token, and no part of the length, since it is not translated. */
const webAddress = /https?:\/\/[^\s<>"「」（）、。]+/gu;

/** The characters of a segment that are translated. `lengthOf("See https://example.org") //=> 3` */
export function lengthOf(text: string): number {
  return text.replace(webAddress, "").replace(/\s+/gu, "").length;
}

/** The tokens of a segment, each once: numbers as `#250`, words by their stems, katakana whole, kanji in pairs. */
export function tokensOf(original: string, language: Language): string[] {
  const tokens = new Set<string>();
  for (const [address] of original.matchAll(webAddress)) tokens.add(`@${address.toLowerCase()}`);
  const text = original.replace(webAddress, " ");
  for (const number of findNumbers(text, language)) tokens.add(`#${number}`);
  if (language === "en") {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*/gu)) addLatin(tokens, word);
    return [...tokens];
  }
  const narrowed = narrow(text);
  for (const [word] of narrowed.matchAll(/[\p{Script=Latin}\d]+(?:['’.&][\p{Script=Latin}\d]+)*/gu))
    addLatin(tokens, word);
  for (const [run] of narrowed.matchAll(/[\u30a1-\u30fa\u30fc]{2,}/gu)) tokens.add(run);
  // Pairs of kanji rather than words: with kuromoji's words instead the figures were the same or a little worse.
  for (const [run] of narrowed.matchAll(/[\u3005-\u3007\u3400-\u9fff]+/gu)) {
    if (run.length === 1) tokens.add(run);
    for (let at = 0; at + 1 < run.length; at += 1) tokens.add(run.slice(at, at + 2));
  }
  return [...tokens];
}

function addLatin(tokens: Set<string>, word: string): void {
  // Mere digits are numbers already; a lone letter is a label rather than a word.
  if (/^\d+(?:\.\d+)?$/.test(word) || word.length === 1) return;
  const lower = word.toLowerCase();
  if (!stopWords.has(lower)) tokens.add(stem(lower));
}

/** A word of Latin script a number or a web address: the same token in both languages. */
export function isShared(token: string): boolean {
  return /^[#@\p{Script=Latin}\d]/u.test(token);
}
