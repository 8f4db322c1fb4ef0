import { hasJapanese, katakanaSimilarity, narrow } from "../../language";
import type { Range } from "../../model";
import { endBefore, partsOf, type Bracket, type Part } from "./brackets";
import type { TermDefinition } from "./term-definition";
import { reversed } from "./english-abbreviations";
import { longFormBefore } from "./long-forms";
import { isShortForm, strengthOf } from "./short-forms";

const separators = /[,，、;；:：／＝=→|。]\s?|\s\/\s|\s[–—-]\s/gu;
/** What only says which kind of name follows: `略称：`, `英：`, `以下`. */
const label =
  /^(?:(?:以下、?|英文?(?:名称?|略称?|語(?:名|表記|略称?)?|表記)?|和文?名|正式(?:名称|には)|略称?|略語|略号|略記|略して|通称|頭文字|原語|仏|独|西|または|又は|もしくは)(?:は|を|で|の|[\s：:]|(?=[「『“"‘\p{Lu}Ａ-Ｚ]))*)+/u;
const isShortLabel = /(?:略|通称|頭文字|以下)/u;
const opening = /^[\s「『“"‘'*_]+/u;
const closing =
  /(?:[」』”"’'*_]|(?:と|とも)?(?:いう|言う|呼ぶ|略す|略称する|略記する|する|いいます|呼びます|略します|します)?。?|\s)+$/u;
/** A list of examples, or of anything else. */
const isList = /(?:など|等|ほか|他|その他|etc\.?|及び|および|並びに|ならびに|\sand)/u;

interface Named {
  readonly text: string;
  readonly at: number;
  readonly labelled: boolean;
  readonly separator: string;
}

/** A part of a bracket without its label and quotation marks. */
function named({ text, at, separator }: Part): Named {
  const marked = label.exec(text)?.[0] ?? "";
  const lead = marked.length + (opening.exec(text.slice(marked.length))?.[0].length ?? 0);
  return { text: text.slice(lead).replace(closing, ""), at: at + lead, labelled: isShortLabel.test(marked), separator };
}

/** `名称（LN）`, `名称（LN、…）`, `名称（略称：LN）`, `名称（LN：Long Name）`, `名称（Long Name, LN）`, `LN（名称）`. */
export function japaneseAbbreviation(text: string, bracket: Bracket): TermDefinition | null {
  const start = bracket.range[0] + 1;
  const end = endBefore(text, bracket.range[0]);
  const parts = partsOf(bracket.inside, separators).map((part, index, all) =>
    // `英：Long Name`: the separator of the label belongs to it.
    named(
      index > 0 && label.exec(all[index - 1]!.text)?.[0] === all[index - 1]!.text
        ? joined(all[index - 1]!, part)
        : part,
    ),
  );
  const shorts = parts.filter(
    ({ text: part, labelled }) => strengthOf(labelled ? part : part.replace(/\s/gu, "_")) === "strong",
  );
  const short = shorts.find(({ labelled }) => labelled) ?? shorts[0];
  if (short !== undefined && isTermBefore(text, end, short)) {
    const range: Range = [start + short.at, start + short.at + short.text.length];
    const spelt = longAmong(text, start, parts, short);
    const longEnd = end;
    if (spelt !== null) return { kind: "abbreviation", term: short.text, range, long: spelt, longEnd };
    const isLatin = /[\p{Script=Latin}\d]/u.test(text[end - 1] ?? "");
    const isNumbered = /[\p{Script=Han}\p{Script=Katakana}ー](\d{1,2})$/u.exec(
      text.slice(Math.max(0, end - 4), end),
    )?.[1];
    const long = isLatin ? longFormBefore(text, end, short.text) : null;
    if (long !== null) return { kind: "abbreviation", term: short.text, range, long, longEnd };
    // 生成AI（GenAI）, not IBM（US）.
    const isMixed = /[\p{Script=Han}\p{Script=Katakana}ー]\p{Script=Latin}{1,5}$/u.test(
      text.slice(Math.max(0, end - 8), end),
    );
    if (isLatin && !isMixed && (isNumbered === undefined || !short.text.endsWith(isNumbered))) return null;
    if (!isShortForm(short.text) || !looksShort(short.text)) return null;
    if (short.labelled || (short === parts[0] && isAlone(parts, bracket.inside)))
      return { kind: "abbreviation", term: short.text, range, long: null, longEnd };
  }
  return reversedInJapanese(text, bracket, end, parts);
}

/** Much of an abbreviation is capitals and digits, unlike `YouTube`. */
function looksShort(text: string): boolean {
  const plain = narrow(text);
  return (plain.match(/[\p{Lu}\d]/gu) ?? []).length >= 0.4 * (plain.match(/[\p{L}\d]/gu) ?? []).length;
}

function joined(before: Part, part: Part): Part {
  const text = `${before.text}：${part.text}`;
  return { ...part, text, at: part.at - (text.length - part.text.length) };
}

/** What an abbreviation among the parts of a bracket is spelt by: `（World Health Organization：WHO）`. */
function longAmong(text: string, start: number, parts: readonly Named[], short: Named): TermDefinition["long"] {
  const isEnglish = ({ text: part }: Named): boolean =>
    part !== short.text && /^\p{Script=Latin}[^\u3000-\u9fff]{3,120}$/u.test(part);
  for (const [index, { text: part, at, separator }] of parts.slice(0, 8).entries()) {
    if (!isEnglish(parts[index]!)) continue;
    const from = start + at;
    const whole = { text: part, range: [from, from + part.length] as Range };
    // `Department for Science, Innovation and Technology`: a name may have commas.
    let last = index;
    while (last < index + 4 && parts[last + 1] !== undefined && isEnglish(parts[last + 1]!)) last += 1;
    for (; last >= index; last -= 1) {
      const long = longFormBefore(text, start + parts[last]!.at + parts[last]!.text.length, short.text, from);
      if (long !== null && (long.range[0] === from || last === index)) return long.range[0] === from ? long : whole;
    }
    // `ITU-T: ITU Telecommunication Standardization Sector`: the colon says it where not all words are spelt.
    const isSaid = /[:：]/u.test(separator) || /[:：]/u.test(short.separator);
    if (isSaid && /\s/u.test(part) && part[0]!.toLowerCase() === narrow(short.text)[0]!.toLowerCase()) return whole;
  }
  return null;
}

const inWords =
  /(?<![\p{Script=Latin}\d&-])([\p{Script=Latin}\d&-]{2,12})(?:\s?[（(][^（）()]{1,20}[）)])?\s?(?:とは|は|[：:=＝])[、,]?\s?(?:([^「」（）()。、\p{Script=Latin}]{1,40})[（(]|「)?\s?(\p{Script=Latin}[^\u3000-\u9fff（）()]{4,100}?)[）)」]?\s?の(?:略|頭文字|頭字語|短縮)/dgu;

/** `LNはLong Nameの略`, `LNとは、名称（Long Name）の略称`. */
export function saidInJapanese(text: string): TermDefinition[] {
  return [...text.matchAll(inWords)].flatMap((match): TermDefinition[] => {
    const [, term, , name] = match.indices!;
    const short = text.slice(...term!);
    const end = name![0] + match[3]!.trimEnd().length;
    const long = isShortForm(short) ? longFormBefore(text, end, short, name![0]) : null;
    const longEnd = match.indices![2]?.[1] ?? end;
    return long === null ? [] : [{ kind: "abbreviation", term: short, range: term!, long, longEnd }];
  });
}

/** Whether a bracket holds one abbreviation and perhaps a remark: neither a list nor a telephone number. */
function isAlone(parts: readonly Named[], inside: string): boolean {
  const rest = parts.slice(1);
  if (parts.length > 1 && isList.test(inside)) return false;
  return !rest.some(
    ({ text, separator }) =>
      isShortForm(text) ||
      /^\p{Lu}\p{L}{1,12}$/u.test(narrow(text)) ||
      (/[:：=＝]/u.test(separator) && /^[\d+(]/u.test(narrow(text))),
  );
}

/** Whether what stands before a bracket can be the name of an abbreviation: no person, no clause, no number with its counter. */
function isTermBefore(text: string, end: number, { text: short, labelled }: Named): boolean {
  const before = text.slice(Math.max(0, end - 16), end);
  if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々」』）)\p{Script=Latin}\p{Script=Greek}\d]$/u.test(
      before,
    )
  )
    return false;
  if (labelled) return true;
  if (/(?:氏|さん|様|殿|教授|委員|構成員|座長|博士|記者|選手|先生)$/u.test(before)) return false;
  if (/[るすくつぬむうたいだでにをはがとも]$/u.test(before) && !/(?:もの|まい|がい|ない学)$/u.test(before))
    return false;
  if (
    /[\d０-９〇一二三四五六七八九十]\s?(?:時|分|秒|日|月|年|円|％|%|号|条|項|章|節|頁|個|名|人|件|台|回|点|位|階|度|頃|ごろ)$/u.test(
      before,
    )
  )
    return false;
  const number = /^\p{Lu}(\d{1,2})$/u.exec(narrow(short))?.[1];
  return number === undefined || numbers(before).includes(number);
}

/** The numbers that a text has in digits of either width or in kanji: a letter and a number (`C6`) are else a reference. */
function numbers(text: string): string[] {
  const digits = narrow(text).replace(/[〇一二三四五六七八九]/gu, (kanji) =>
    String("〇一二三四五六七八九".indexOf(kanji)),
  );
  const tens = digits
    .replace(/(\d)十(\d)/gu, "$1$2")
    .replace(/(\d)十/gu, "$10")
    .replace(/十(\d)/gu, "1$1")
    .replace(/十/gu, "10");
  return tens.match(/\d+/gu) ?? [];
}

/** `WTSA（世界電気通信標準化総会）`, `WHO（世界保健機関、本部ジュネーブ）`. */
function reversedInJapanese(
  text: string,
  bracket: Bracket,
  end: number,
  parts: readonly Named[],
): TermDefinition | null {
  const before = text.slice(Math.max(0, end - 15), end);
  const term = /(?<![\p{Script=Latin}\d０-９&.-])[\p{Script=Latin}\d０-９&./-]{2,12}$/u.exec(before)?.[0];
  if (term === undefined || !isShortForm(term)) return null;
  const whole = { text: bracket.inside.trim(), at: bracket.inside.length - bracket.inside.trimStart().length };
  const from = bracket.range[0] + 1;
  for (const { text: name, at } of /[:：;；]/u.test(whole.text) ? parts.slice(0, 3) : [whole, ...parts.slice(0, 2)])
    if (hasJapanese(name) && isName(name, narrow(term)))
      return {
        kind: "abbreviation",
        term,
        range: [end - term.length, end],
        long: { text: name, range: [from + at, from + at + name.length] },
        longEnd: from + at + name.length,
      };
  return parts.some(({ text: part }) => hasJapanese(part)) ? null : reversed(text, bracket);
}

/** What ties nouns in a name though it is no noun. */
const clauseInNames =
  /に(?:関する|関わる|関連する|向けた|係る|おける|よる|基づく|対する)|を(?:活用した|用いた|利用した|通じた|対象とした)|に資する|もの(?=の)/gu;

/** A name in Japanese rather than a remark or a reading: longer than its abbreviation, no clause, no date, no place alone. */
function isName(name: string, term: string): boolean {
  if (name.length > 60 || !/[゠-ヿ一-鿿）会]\p{Lu}{0,5}$/u.test(name)) return false;
  const letters = (term.match(/\p{L}/gu) ?? []).length;
  if (/^(?:本部|本社|本店|所在|会長|代表|社長)/u.test(name) || (/^C\p{Lu}{1,2}O$/u.test(term) && !/[者役]/u.test(name)))
    return false;
  if (name.length <= letters || /^.{1,4}[都道府県市区町村州]$/u.test(name)) return false;
  const plain = name.replace(clauseInNames, "");
  if (/[、。]|[はをがにでもへ]|以下|参照|旧|仮称|^.{0,3}案$|[すし](?:る|た)|場合/u.test(plain)) return false;
  if (/\d/u.test(narrow(plain)) && !/\d/u.test(narrow(term))) return false;
  return !/^[゠-ヿ]+$/u.test(name) || katakanaSimilarity(name, term) < 0.6;
}
