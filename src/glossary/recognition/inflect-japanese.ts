import type { Term } from "../../model";

/** How a Japanese verb or adjective changes: what stays of it, and what may stand behind that. */
export interface Conjugation {
  readonly stem: string;
  /** Matches at the end of the stem, with all kana that belong to the word. */
  readonly ending: RegExp;
}

/** What goes on a verb: た, て, ない, ます, られる and what they are built into. */
const auxiliaries =
  "(?:させ|られ|せ(?=[らるたてまなず])|れ(?=[るたてまなばず])|まし|ます|ませ|なかっ|なけれ|なくて?|ない|たい|たく|たかっ|た(?!め|ち)|て(?:い[るたまな]?)?|だ(?=っ|ろ|[^\\u3041-\\u3096]|$)|で(?=[、す])|る|ば|よう|ず|ん)*";

/** For the last kana of a verb of the five rows what may take its place. */
const rows: Readonly<Record<string, string>> = {
  う: "[わいうえお]|っ(?=[たて])",
  く: "[かきくけこ]|い(?=[たて])|っ(?=[たて])",
  ぐ: "[がぎぐげご]|い(?=[だで])",
  す: "[さしすせそ]",
  つ: "[たちつてと]|っ(?=[たて])",
  ぬ: "[なにぬねの]|ん(?=[だで])",
  ぶ: "[ばびぶべぼ]|ん(?=[だで])",
  む: "[まみむめも]|ん(?=[だで])",
  る: "[らりるろ]|れ|っ(?=[たて])",
};

const ofSuru =
  "(?:す(?:る|れ|べ)|し(?!か(?![けし])|き)|さ(?=[れせ])|せ(?=[よずざ]))" +
  `${auxiliaries}|(?:でき|出来|くださ|下さ|いただ|頂|に(?=な[らりるっ])|中(?![\\u3400-\\u9fff])|可能|不可|不能|済み?|せず)`;
const ofOneRow = `(?:る|れ(?=[ばる])|ろ|よ(?:う)?|た(?![めち])|て|(?=な[いかくけが]|ま[すしせ])|ず|ざ|させ|られ|つつ)${auxiliaries}`;
const ofAdjective = "(?:い|く(?!ら)|かっ|けれ|さ(?![れせ])|そう|すぎ|め(?=[のに]))";

const patterns = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(`^(?:${source})`, "u");
  patterns.set(source, known);
  return known;
}

/** A stem in kanji, katakana or letters, and what follows of a kanji: kana alone are too many words at once. */
const stemOfVerb = /[\u3005\u3400-\u9fff\u30a1-\u30faーA-Za-z][\u3041-\u3096]{0,3}$/u;

/**
 * How a term is conjugated, by its last kana: 利用する, 読み込む, 届け出る, 速い; null for what is no verb and no adjective, and for
 * those in kana throughout, which only a tokenizer tells apart.
 */
export function conjugationOf({ term, partOfSpeech }: Term): Conjugation | null {
  if (partOfSpeech === "noun" || !/[うくぐすつぬぶむるい]$/u.test(term)) return null;
  if (term.endsWith("する")) return conjugation(term.slice(0, -2), ofSuru);
  const stem = term.slice(0, -1);
  const last = term.at(-1) ?? "";
  if (last === "い") return /[\u3400-\u9fff][\u3041-\u3096]{0,2}$/u.test(stem) ? conjugation(stem, ofAdjective) : null;
  // A noun such as ひとつ or AIつ.
  if (!/[\u3400-\u9fff][\u3041-\u3096]{0,3}$/u.test(stem)) return null;
  const row = `(?:${rows[last] ?? ""})${auxiliaries}`;
  const isOneRow = last === "る" && /[\u3400-\u9fffいきしちにひみりぎじびえけせてねへめれげぜでべ]$/u.test(stem);
  return conjugation(stem, isOneRow ? `${ofOneRow}|${row}` : row);
}

function conjugation(stem: string, ending: string): Conjugation | null {
  return stemOfVerb.test(stem) ? { stem, ending: pattern(ending) } : null;
}
