import { narrow } from "../../language";

/**
 * Letters and digits with at least two capitals, or a capital and a digit: `GCOT`, `IoT`, `G7`, `3GPP`, `ITU-T`, `R&D`, `PETs`;
 * no unit of measurement, fiscal year, year of an era, number of a list, file format, or word of a standard (`MUST`).
 */
export function isShortForm(text: string): boolean {
  const plain = narrow(text);
  if (
    !/^(?=\S*\p{Lu}\S*[\p{Lu}\d]|\d\p{Lu})[\p{Script=Latin}\d][\p{Script=Latin}\p{Script=Greek}\d&./+-]{1,12}$/u.test(
      plain,
    )
  )
    return false;
  if (/^\d/u.test(plain) && !/^\d(?:\p{Lu}{3,}|G|D)s?$/u.test(plain)) return false;
  return !isNoName.test(plain) && !isKeyword.test(plain);
}

const isNoName =
  /^(?:[kMGTP]?(?:Hz|Wh|bps|W|i?B|Pa|eV)|dB[A-Z]?|k[gm])$|^(?:FY|CY|Q|H|[MTSHR])[’']?\d{1,4}$|^(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|CSV|EPUB)$|^I{2,3}V?$|^[IV]?[VX]I{0,3}$/u;
const isKeyword = /^(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL|NOT|AND|OR|OK|NG)$/u;

/** One capital only: no abbreviation unless the words before it spell it and have capitals themselves. */
const oneCapital = /^(?=\S*\p{Lu})\p{Script=Latin}{2,7}$/u;
const allSmall = /^\p{Ll}{3,7}$/u;
/** `2FA`, `5-HT`: digits that words spell. */
const digitsFirst = /^\d-?\p{Lu}{1,5}s?$/u;

/** How much must speak for what may be an abbreviation. */
export type Strength = "strong" | "capitalised" | "initials";

/** How strong a case is needed to take some text for an abbreviation, or null where it cannot be one. Spaces count for nothing. */
export function strengthOf(text: string): Strength | null {
  const plain = narrow(text).replace(/\s/gu, "");
  if (isShortForm(plain) || isKeyword.test(plain) || (digitsFirst.test(plain) && !isNoName.test(plain)))
    return "strong";
  if (oneCapital.test(plain)) return "capitalised";
  return allSmall.test(plain) ? "initials" : null;
}

/** The letters and numbers that the words of a long form must give, in small letters; without the `s` of a plural. */
export function lettersOf(abbreviation: string): string[] {
  const written = narrow(abbreviation);
  const letters = written.toLowerCase().match(/\d+|\p{L}/gu) ?? [];
  return letters.length > 2 && /[\p{Lu}\d]['’]?s$/u.test(written) ? letters.slice(0, -1) : letters;
}

const units = "zero one two three four five six seven eight nine ten eleven twelve";
const ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth";
const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety hundred";

/** Whether a word says a number. */
function says(word: string, number: string): boolean {
  const value = Number(number);
  const isTen = value % 10 === 0 && tens.split(" ")[value / 10] === word;
  return isTen || units.split(" ")[value] === word || ordinals.split(" ")[value] === word;
}

/** What single letters and digits say by their sound: `B2B`, `V2X`, `UX`, `XAI`. */
const soundAlikes: Readonly<Record<string, RegExp>> = { "2": /^to$/u, "4": /^for$/u, x: /^(?:ex|cross|every|any)/u };
const greek: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  π: "pi",
  σ: "sigma",
  τ: "tau",
  ω: "omega",
};

const numberPrefixes: Readonly<Record<string, RegExp>> = { "2": /^(?:di|bi)/u, "3": /^tri/u, "4": /^tetra/u };

/** `dioxide` gives the O and the 2 of `CO2`. */
export function hasNumberPrefix(word: string, digit: string): boolean {
  return numberPrefixes[digit]?.test(word.toLowerCase()) ?? false;
}

/** Whether a word begins with what a letter or number of an abbreviation stands for. */
export function begins(word: string, letter: string): boolean {
  const lower = word.toLowerCase();
  if (lower.startsWith(letter) || soundAlikes[letter]?.test(lower)) return true;
  if (/\d/u.test(letter)) return says(lower, letter) || lower.endsWith(letter);
  const name = greek[letter];
  if (/^(?:mono|di|tri|tetra)ox/u.test(lower) && letter === "o") return true;
  return (name !== undefined && lower.startsWith(name)) || (greek[lower]?.startsWith(letter) ?? false);
}
