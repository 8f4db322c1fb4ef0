import { countJapanese } from "../language";
import type { Bead, Language } from "../model";

/**
 * Whether a bead without counterpart says that something was left out or put in: not where it is front matter such as
 * `(仮訳)` or a part of a note, which documents have on one side by custom, nor where there is nothing to translate, such as code, nor for a note of the translator's.
 */
export function isRemarkable({ kind, en, ja }: Bead): boolean {
  if (kind === "front" || kind === "note") return false;
  return en.length > 0 ? hasWords(en.map(({ text }) => text).join(" "), "en") : hasWords(textOf(ja), "ja");
}

function textOf(segments: Bead["ja"]): string {
  return segments.map(({ text }) => text).join("");
}

/** `訳注：…` is there to be on one side only. */
function isTranslatorsNote(text: string): boolean {
  return /^[\s(（[［【※*]{0,4}(?:訳注|訳者注|訳者註|translator['’]?s['’]?\s+note)/iu.test(text);
}

/** Words of a language outside of addresses, code, markup, and definitions of links. */
function hasWords(text: string, language: Language): boolean {
  if (/[;{}]\s*$|::|=>|\w\(\)/u.test(text) || isTranslatorsNote(text)) return false;
  const prose = text
    .replaceAll(/`[^`]*`|<[^<>]*>|(?:https?:\/\/|www\.)\S+|^\[[^\]]*\]:.*$|\{[^{}]*\}/gmu, " ")
    .replaceAll(/\b(?:page|p\.)\s*\d+(?:\s*(?:of|\/)\s*\d+)?|\d+\s*(?:ページ|頁)/giu, " ");
  return language === "ja" ? countJapanese(prose) > 0 : /\p{L}{3}/u.test(prose);
}
