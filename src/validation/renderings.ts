import type { ConceptEntry, Language, Term } from "../model";
import { fold } from "../glossary/recognition/compile";
import { standingJapanese } from "../glossary/recognition/boundaries";
import { englishWords } from "../language";
import { isFormOf } from "./spelling";

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
  return language === "en" ? countEnglish(term, text) : countJapanese(term, text);
}

const small = new Set(["a", "an", "the", "of", "for", "and", "on", "in", "to"]);

function countEnglish(term: string, text: string): number {
  const wanted = englishParts(term);
  const words = englishParts(text);
  if (wanted.length === 0) return text.includes(term) ? 1 : 0;
  let count = 0;
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (wanted.every((word, index) => agrees(word, words[at + index] ?? ""))) count += 1;
  }
  if (count > 0) return count;
  // `fora on internet governance` has the words of `Internet Governance`; `cybersecurity` those of `cyber security`.
  const joined = wanted.join("").toLowerCase();
  return wanted.length > 1 && words.some((word) => word.toLowerCase() === joined) ? 1 : 0;
}

/** The words that count: without articles and the like, parted at hyphens, without possessives. */
function englishParts(text: string): string[] {
  return englishWords(text)
    .map(({ word }) => word.replace(/['’]s$/u, ""))
    .filter((word) => !small.has(word.toLowerCase()));
}

function agrees(wanted: string, word: string): boolean {
  // Acronyms are written as they are: IT is not it.
  if (/^[\p{Lu}\d]{2,5}$/u.test(wanted)) return word === wanted || word === `${wanted}s`;
  return isFormOf(word, wanted);
}

function countJapanese(term: string, text: string): number {
  const folded = fold(text, "ja");
  const wanted = fold(term, "ja");
  let count = countFolded(folded, wanted.units.subarray(0, wanted.length), text, false);
  // A verb stands in its stem and what it is conjugated with.
  if (count === 0 && /[\u3400-\u9fff][\u3041-\u3096]{0,3}[うくぐすつぬぶむるい]$/u.test(term)) {
    const stem = fold(term.slice(0, -1), "ja");
    count = countFolded(folded, stem.units.subarray(0, stem.length), text, true);
  }
  return count;
}

function countFolded(folded: ReturnType<typeof fold>, wanted: Uint16Array, text: string, inVerb: boolean): number {
  let count = 0;
  if (wanted.length === 0) return 0;
  for (let at = 0; at + wanted.length <= folded.length; at += 1) {
    let same = 0;
    while (same < wanted.length && folded.units[at + same] === wanted[same]) same += 1;
    if (same < wanted.length) continue;
    const start = folded.starts[at] ?? 0;
    let end = folded.ends[at + wanted.length - 1] ?? 0;
    while (text[end] === "ー") end += 1;
    if (inVerb || standingJapanese(text, start, end, null) !== "inside") count += 1;
  }
  return count;
}
