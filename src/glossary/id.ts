import type { LanguageSection } from "../model";

/**
 * The id of a concept, made from its first Japanese and English terms and from nothing else: `c-` and twelve hexadecimal
 * digits. The same terms give the same id in every glossary, so entries can be told to be one across files.
 *
 * @example
 * conceptId([{ term: "半導体", status: "preferred" }], []) === conceptId([{ term: "半導体", status: "admitted" }], []) //=> true
 */
export function conceptId(ja: LanguageSection, en: LanguageSection): string {
  return `c-${hash(`${ja[0]?.term ?? ""}\u0000${en[0]?.term ?? ""}`)}`;
}

/** FNV-1a over the UTF-16 units, twice with different seeds, cut to 48 bits: no dependency, the same on every machine. */
function hash(text: string): string {
  return (
    fnv(text, 0x811c9dc5).toString(16).padStart(8, "0") + fnv(text, 0x1b873593).toString(16).padStart(8, "0")
  ).slice(0, 12);
}

function fnv(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // A last mix: short texts that differ in the last unit would else share their first digits.
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
