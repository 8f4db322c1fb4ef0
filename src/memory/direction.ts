import { detectLanguage, findTag, primaryLanguage } from "../language";
import type { Direction, LanguageTag } from "../model";

/** From the language that a text is written in, if the memory has it, else from its source language, to the first other one. */
export function guessDirection(
  text: string,
  languages: readonly LanguageTag[],
  declared: LanguageTag | undefined,
): Direction {
  const standard = declared === undefined || declared === "*all*" ? languages[0] : declared;
  const detected = detectLanguage(text);
  const source = (detected === null ? undefined : languages[findTag(detected, languages)]) ?? standard;
  if (source === undefined) return { source: "ja", target: "en" };
  const others = languages.filter((tag) => primaryLanguage(tag) !== primaryLanguage(source));
  const target = others[findTag(standard ?? "", others)] ?? others[0] ?? languages.find((tag) => tag !== source);
  return target === undefined ? { source, target: source } : { source: primaryLanguage(source), target };
}
