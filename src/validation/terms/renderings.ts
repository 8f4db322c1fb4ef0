import type { ConceptEntry, Language, Term } from "../../model";
import { fold, standingJapanese } from "../../glossary";
import { englishWords } from "../../language";
import { rememberLast } from "../units/memoize-last";
import { isFormOf, isOfOneFamily } from "./spelling";

/** The terms of some entries that a translation may use, the preferred ones first. */
export function permittedTerms(entries: readonly ConceptEntry[], language: Language): Term[] {
  const terms = entries.flatMap((entry) => entry[language].filter(({ status }) => status !== "deprecated"));
  return [...terms].sort((a, b) => Number(b.status === "preferred") - Number(a.status === "preferred"));
}

/**
 * How often a rendering stands in a translation. More is forgiven than where terms are recognized: capitals, verb forms,
 * British and American spelling, and that Japanese runs words together (半導体 in 半導体産業).
 */
export function countRendering(term: string, text: string, language: Language): number {
  // `panel (page area)`: a glossary explains the term in brackets.
  const [, plain = "", gloss = ""] = /^([^()（）]{2,})\s?[(（]([^()（）]{2,})[)）]$/u.exec(term) ?? [];
  if (plain !== "") {
    const counts = [plain.trim(), gloss].map((form) => countRendering(form, text, language));
    return Math.max(...counts);
  }
  return language === "en" ? countEnglish(term, text) : countJapanese(term, text);
}

const small = new Set(["a", "an", "the", "of", "for", "and", "on", "in", "to"]);

function countEnglish(term: string, text: string): number {
  const wanted = cutEnglish(term);
  const words = wordsOfText(text);
  if (wanted.length === 0) return text.includes(term) ? 1 : 0;
  let count = 0;
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (wanted.every((word, index) => agrees(word, words[at + index] ?? ""))) count += 1;
  }
  if (count > 0) return count;
  if (standsApart(wanted, words) || sharesHead(wanted, words, text) || isTurnedRound(wanted, words)) return 1;
  // `fora on internet governance` has the words of `Internet Governance`; `cybersecurity` those of `cyber security`.
  const joined = wanted.join("").toLowerCase();
  if (wanted.length > 1) return words.some((word) => word.toLowerCase() === joined) ? 1 : 0;
  return joined.length > 5 && words.some((word, at) => isParted(joined, word, words[at + 1] ?? "")) ? 1 : 0;
}

/** `web site` for `website`. */
function isParted(joined: string, one: string, other: string): boolean {
  if (one.length < 3 || other.length < 3 || !joined.startsWith(one.toLowerCase())) return false;
  return isFormOf(`${one}${other}`, joined);
}

/** Words by which a verb of two words ends, and that may stand behind its object. */
const adverbs = /^(?:up|out|off|on|in|down|over|away|back|through|together|apart|aside|forward)$/u;

/**
 * Whether a verb of two words stands with its object between them (`carried the survey out`), or what is `of` something is
 * named behind it: `protection of personal information`, `encrypted end to end`.
 */
function standsApart(wanted: readonly string[], words: readonly string[]): boolean {
  if (wanted.length < 2) return false;
  const [first = "", second = ""] = wanted;
  const last = wanted.at(-1) ?? "";
  if (wanted.length === 2 && adverbs.test(second)) {
    return words.some((word, at) => agrees(first, word) && words.slice(at + 2, at + 6).includes(second));
  }
  // Names are not turned round, and a pair of words that may be (`information security`) says something else then.
  if (wanted.length < 3 || !/^\p{Ll}/u.test(first) || !/^\p{Ll}/u.test(last)) return false;
  const rest = wanted.slice(0, -1);
  return words.some(
    (word, at) => agrees(last, word) && rest.every((other, index) => agrees(other, words[at + 1 + index] ?? "")),
  );
}

/** `domestic and international flights` has `domestic flight`: one head for several words. */
function sharesHead(wanted: readonly string[], words: readonly string[], text: string): boolean {
  if (wanted.length < 2 || !/\b(?:and|or)\b|[,/]/u.test(text)) return false;
  const head = wanted.at(-1) ?? "";
  const rest = wanted.slice(0, -1);
  return words.some(
    (_, at) =>
      rest.every((other, index) => agrees(other, words[at + index] ?? "")) &&
      words.slice(at + rest.length + 1, at + rest.length + 4).some((word) => agrees(head, word)),
  );
}

/** `set solid` for `solid setting`: a verb before what its noun has before it. */
function isTurnedRound([first = "", second = "", ...more]: readonly string[], words: readonly string[]): boolean {
  if (more.length > 0 || !/^\p{Ll}+ing$/u.test(second)) return false;
  return words.some((word, at) => agrees(second, word) && agrees(first, words[at + 1] ?? ""));
}

/** The words that count: without articles and the like, parted at hyphens, without possessives. */
function cutEnglish(text: string): string[] {
  return englishWords(text)
    .map(({ word }) => word.replace(/['’]s$/u, ""))
    .filter((word) => !small.has(word.toLowerCase()));
}

const wordsOfText = rememberLast(cutEnglish);
const foldedText = rememberLast((text) => fold(text, "ja"));

function agrees(wanted: string, word: string): boolean {
  // Acronyms are written as they are: IT is not it, and VoIP is not voip.
  if (isMixedAcronym(wanted)) return word === wanted || word === `${wanted}s`;
  if (/^[\p{Lu}\d]{2,5}$/u.test(wanted)) return word === wanted || word === `${wanted}s`;
  // Forms of one word begin alike but for `went`; most words are told apart by that.
  if (word === "went" && wanted === "go") return true;
  if (word[0]?.toLowerCase() !== wanted[0]?.toLowerCase()) return false;
  return isFormOf(word, wanted) || (/^\p{Ll}/u.test(wanted) && isOfOneFamily(word, wanted));
}

/** `VoIP`, `IoT`, `RATs`: two capitals and more in a short word. */
function isMixedAcronym(word: string): boolean {
  return word.length <= 8 && (word.match(/\p{Lu}/gu) ?? []).length >= 2 && !/^\p{Lu}\p{Ll}{2}/u.test(word);
}

function countJapanese(term: string, text: string): number {
  const folded = foldedText(text);
  const wanted = fold(term, "ja");
  let count = countFolded(folded, wanted.units.subarray(0, wanted.length), text, null);
  // A verb stands in its stem and what it is conjugated with, or as a noun (利用 for 利用する).
  if (
    count === 0 &&
    /[\u3400-\u9fff\u30a1-\u30ffー]する$|[\u3400-\u9fff][\u3041-\u3096]{0,3}[うくぐすつぬぶむるい]$|[\u3400-\u9fff]{2}な$/u.test(
      term,
    )
  ) {
    const stem = fold(term.replace(/(?:する|.)$/u, ""), "ja");
    count = countFolded(folded, stem.units.subarray(0, stem.length), text, term);
  }
  return count > 0 ? count : Number(standsInParts(term, text));
}

/**
 * Whether the words of a rendering stand one behind the other with particles between them (両国の政府 for 両国政府), a noun of
 * katakana as a verb (コミットした for コミットメント), or the same word with another ending (相互運用性 for 相互運用可能).
 */
function standsInParts(term: string, text: string): boolean {
  const words = term.match(/[\u30a1-\u30ff]+|[\u3400-\u9fff々]+|[A-Za-z0-9]+/gu) ?? [];
  const [first = ""] = words;
  if (/^[\u3400-\u9fff]{4}$/u.test(term)) return inOrder([term.slice(0, 2), term.slice(2)], text);
  if (words.length === 1 && first === term) {
    if (/^[\u30a1-\u30ff]{6,}$/u.test(first)) {
      const verbs = [...text.matchAll(/[\u30a1-\u30ff]{4,}(?=[しすさ])/gu)].map(([verb]) => verb);
      return verbs.some((verb) => first.startsWith(verb) && verb.length * 2 >= first.length);
    }
    // Four kanji and more: the last two are an ending such as 可能, 状況.
    return /^[\u3400-\u9fff]{6,}$/u.test(first) && text.includes(first.slice(0, -2));
  }
  return words.length > 1 && inOrder(words, text);
}

/** Whether words stand in a text in their order, with a few kana or signs between them. */
function inOrder(words: readonly string[], text: string): boolean {
  const [first = "", ...rest] = words;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end = at + first.length;
    const all = rest.every((word) => {
      const next = text.indexOf(word, end);
      if (next < 0 || next - end > 6 || /[\u30a1-\u30fa\u3400-\u9fff]/u.test(text.slice(end, next))) return false;
      end = next + word.length;
      return true;
    });
    if (all && rest.length > 0) return true;
  }
  return false;
}

/**
 * Whether Japanese names a country by its first character: 日英 for Japan and the UK, 訪日 for a visit to Japan; or says 両国.
 */
export function isNamedInShort(term: string, text: string): boolean {
  if (!/^[\u3400-\u9fff]{2}$/u.test(term)) return false;
  const [first = ""] = term;
  const compound = new RegExp(`[\\u3400-\\u9fff]${first}|${first}[\\u3400-\\u9fff]`, "u");
  return /両国|二国間|双方/u.test(text) || compound.test(text.replaceAll(/\d\s?日/gu, ""));
}

function countFolded(folded: ReturnType<typeof fold>, wanted: Uint16Array, text: string, verb: string | null): number {
  let count = 0;
  if (wanted.length === 0) return 0;
  for (let at = 0; at + wanted.length <= folded.length; at += 1) {
    let same = 0;
    while (same < wanted.length && folded.units[at + same] === wanted[same]) same += 1;
    if (same < wanted.length) continue;
    const start = folded.starts[at] ?? 0;
    let end = folded.ends[at + wanted.length - 1] ?? 0;
    while (text[end] === "ー") end += 1;
    // 選択 is another word than 選ぶ, and 予防 than 防ぐ.
    const isInCompound = !/[\u3041-\u3096]/u.test(text[end] ?? "") || /[\u3400-\u9fff]/u.test(text[start - 1] ?? "");
    if (verb?.endsWith("い") === false && wanted.length === 1 && isInCompound) continue;
    if (verb !== null || standingJapanese(text, start, end, null) !== "inside" || isWordOfCompound(text, start, end))
      count += 1;
  }
  return count;
}

/**
 * Whether a stretch of katakana begins or ends a compound of katakana whose rest is as long as a word: サーバー in サーバーエラー, but
 * not ワード in パスワード.
 */
function isWordOfCompound(text: string, start: number, end: number): boolean {
  if (end - start < 3 || !/^[\u30a1-\u30ff]+$/u.test(text.slice(start, end))) return false;
  const before = /[\u30a1-\u30fa\u30fc-\u30ff]*$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
  const behind = /^[\u30a1-\u30fa\u30fc-\u30ff]*/u.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  return (before === 0 && behind >= 3) || (behind === 0 && before >= 3);
}
