import { cut, isCapitalised, isPassedOver, wordsBefore, type Word } from "./clauses";

/**
 * The kinds of bodies and instruments that are known by an abbreviation. Where a name of such a kind stands before a bracket of
 * capitals, the capitals are its abbreviation even if the English words do not spell it, as when it comes from another language.
 */
const kinds =
  /^(?:Academy|Act|Administration|Agency|Agreement|Alliance|Army|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Chamber|Coalition|College|Commission|Committee|Community|Confederation|Conference|Congress|Consortium|Convention|Corporation|Council|Court|Department|Directorate|Directorate-General|Federation|Forces|Forum|Foundation|Front|Fund|Institut(?:e|ion)|Laborator(?:y|ies)|Law|League|Ministry|Movement|Network|Office|Organi[sz]ation|Party|Police|Secretariat|Service|Society|Treaty|Tribunal|Union|University)s?$/u;
/** Of these the abbreviation often passes over the kind itself: `Department of Health and Human Services (HHS)`. */
const silentKinds = /^(?:Bureau|Department|Directorate|Ministry)$/u;
const rarelySilentKinds = /^(?:Administration|Agency|Cent(?:er|re)|Institute|Organi[sz]ation)$/u;

const links = /^(?:of|for|on|to|in|at|and|the|&|de|du|des|für|der)$/u;
/** No names but countries and such, which stand in brackets beside names of all kinds. */
const places = /^(?:USA?|UK|EU|UN|UAE|USSR|GDR|FRG|PRC|ROK|DPRK|EEA|GB|NZ|HK)$/u;

/** The capitalised name of a body that ends at a place and is followed by an abbreviation that it does not spell, or null. */
export function bodyBefore(text: string, end: number, abbreviation: string): Word | null {
  if (!/^\p{Lu}[\p{Lu}\d]{1,6}\p{Lu}s?$/u.test(abbreviation) || places.test(abbreviation)) return null;
  const words = wordsBefore(text, end, 16);
  let start = words.length;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index]!;
    if (isCapitalised(word.text)) start = index;
    else if (!links.test(word.text)) break;
    // `and the`, `, the` begin another name.
    if (word.text === "the" && !/^(?:of|for|on|to|in|at)$/u.test(words[index - 1]?.text ?? "")) break;
  }
  const name = withoutOwner(words.slice(start));
  const inner = name.filter(({ text: word }) => !isPassedOver(word));
  if (inner.length < 2 || !inner.some(({ text: word }) => kinds.test(word))) return null;
  if (!inner.every(({ text: word }) => isCapitalised(word) && /\p{Ll}|^[\p{Lu}.]{1,4}$/u.test(word))) return null;
  return isPassedOver(name[0]!.text) ? null : cut(text, name);
}

/** `Federation …` of `President of the Federation …`, `Agency for …` of `Indonesia's Agency for …`. */
function withoutOwner(words: readonly Word[]): readonly Word[] {
  const isKind = (word: Word | undefined): boolean => word !== undefined && kinds.test(word.text);
  const owner = words.findIndex(
    ({ text }, index) => /['’]s$/u.test(text) && words.length - index > 2 && words.slice(index + 1).some(isKind),
  );
  if (owner >= 0 && owner < 3) return withoutOwner(words.slice(owner + 1));
  const role = words.findIndex(({ text }, index) => text === "the" && words[index - 1]?.text === "of");
  if (role < 0 || words.slice(0, role).some(isKind) || !words.slice(role + 1).some(isKind)) return words;
  return words.slice(role + 1);
}

/** Where the name begins of which some words spell the abbreviation: at the kind of body before `of` or `for`, or where they begin. */
export function beginningOfBody(words: readonly Word[], start: number, letters: number): number {
  let at = start - 1;
  if (words[at]?.text === "the") at -= 1;
  if (!/^(?:of|for)$/u.test(words[at]?.text ?? "") || !isCapitalised(words[start]?.text ?? "")) return start;
  const kind = words[at - 1]?.text ?? "";
  if (letters >= 3 && silentKinds.test(kind)) return at - 1;
  if (letters < 4 || !rarelySilentKinds.test(kind)) return start;
  let first = at - 1;
  while (first > 0 && isCapitalised(words[first - 1]!.text) && words[first - 1]!.text !== "The") first -= 1;
  return first;
}
