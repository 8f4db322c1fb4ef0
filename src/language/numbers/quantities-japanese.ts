import { dayParts, round, valueOfDigits } from "./composite";
import { takeComposites } from "./composites";
import { eraYears, firstYearOf } from "./eras";
import { impliedJapanese } from "./implied-japanese";
import { labelsOf } from "./labels";
import { measured } from "./measures";
import { parseJapaneseNumber } from "./numbers";
import type { Quantity } from "./quantity";
import { foldIdeographs, narrow } from "../japanese/width";

/** A number in digits, with its units in kanji, or a number in kanji. */
const numbers =
  /(?<![\p{L}\d.])\.\d{1,9}|(?:\d{1,3}(?:,\d{3})+|\d{1,40})(?:\.\d{1,9}){0,5}(?:\s?(?:[十百千万億兆]|京(?![都浜急成阪王]))(?:\s?(?:\d,\d{3}|\d{1,4}(?:\.\d{1,4})?)(?=\s?[十百千万億]|(?!\d|,\d|年)))?){0,6}|(?:[〇一二三四五六七八九十百千万億兆](?!半期)){1,19}/gu;

/** What may be counted: behind a kanji numeral it tells that the numeral is one. */
const counter =
  /^(?:年|月|日|時|分(?!の|な|に|野)|秒|週|か|ヶ|ケ|カ|ヵ|箇|個|回|つ|条|項|号|章|節|巻|部|編|款|目|件|人|名|社|国|省|度|割|倍|歳|才|階|点|本|枚|冊|台|隻|機|頭|匹|羽|円|ドル|ポンド|ユーロ|元|パーセント|％|%|世紀|番|位|次|期|級|種|類|段|者|州|県|市|町|村|区|代|周|カ国|者間|国間|つの|四半期|半期)/u;

/** What is counted so that even a small number is said in the other language. */
const strongCounter =
  /^(?:年間|年以[上内下]|か年|カ年|[かヶケカ]月|週間|日間|日以内|時間|分間|秒間?|か国|カ国|名|パーセント|[%％]|倍|割(?!方)|億|兆|項|号|回目|番目|人の)/u;

/** Words that begin or end with a numeral and say no number, by what stands behind and before it. */
const idiomBehind =
  /^(?:一(?:般|致|部|定|緒|体|切|方|層|旦|時|連|環|番|貫|元|覧|気|見|律|因|員|括|斉|新|種|例|瞬|同|帯|生|流|般|面|歩|助|対|躍|転|際|蹴|概|端|様|応|存|任|郎|読|目|線|手|石|翼|丸|挙|角|向)|二(?:次|度と|酸化)|三(?:菱|井|重|角|権|振|味|浦|鷹)|四(?:国|季|半|肢|川)|五(?:輪|感)|六(?:本木)|七(?:夕)|八(?:百|幡|王子)|九(?:州)|十(?:分|字|全)|百(?:貨|姓|科)|千(?:葉|代|秋|歳)|万(?:が|一|全|引|博|能|国)|億(?:劫))/u;
const idiomBefore = /(?:統|唯|同|均|単|画|随|不|万|専|逐|純|真|第|両|無|再|太|健|浩|真|裕|賢|慎|誠|栄|祐)$/u;

/** The numbers of a Japanese text. See `findQuantities`. */
export function japaneseQuantities(original: string): Quantity[] {
  const { quantities: composed, rest: text } = takeComposites(foldIdeographs(narrow(original)), "ja");
  const quantities: Quantity[] = composed.map((one) => ({ ...one, surface: original.slice(...one.range) }));
  for (const match of text.matchAll(numbers)) {
    const surface = match[0];
    const at = match.index;
    const end = at + surface.length;
    const quantity = /^[\d.]/u.test(surface) ? digits(text, surface, at, end) : kanji(text, surface, at, end);
    quantities.push({ ...quantity, range: [at, end], surface: original.slice(at, end), ...measured(text, end) });
  }
  return [...quantities, ...labelsOf(text, "ja"), ...impliedJapanese(text)].sort((a, b) => a.range[0] - b.range[0]);
}

type Reading = Pick<Quantity, "values" | "certain" | "letters" | "parts">;

function digits(text: string, surface: string, at: number, end: number): Reading {
  if (surface.split(".").length > 2)
    return { values: [surface], certain: !/\p{Script=Latin}$/u.test(text[at - 1] ?? "") };
  const value = surface.startsWith(".") ? Number(surface) : round(parseJapaneseNumber(surface));
  const before = /\p{Script=Latin}{1,12}-?$/u.exec(text.slice(Math.max(0, at - 13), at))?.[0] ?? "";
  const after = /^\p{Script=Latin}{1,12}/u.exec(text.slice(end, end + 12))?.[0] ?? "";
  const fiscal = /(?<!\p{Script=Latin})FY-?$/iu.test(before);
  // R5年, H30年度
  const first = /^[MTSHR]$/u.test(before) && /^\s?年/u.test(text.slice(end, end + 2)) ? firstYearOf(before) : undefined;
  if (first !== undefined) return { values: [first + value - 1, value], certain: true };
  if (fiscal) return { values: value < 100 ? [2000 + value, value] : [value], certain: true };
  const letters = before || (/^(?:km|cm|mm|kg|g|m|t|ft|lb|l|ha|pm|am)$/iu.test(after) ? "" : after);
  if (letters !== "") return { values: [value], certain: false, letters };
  const values = [/^[\d,]+$/u.test(surface) ? valueOfDigits(surface) : value, ...others(text, value, at, end)];
  const behind = text.slice(end, end + 4);
  // One of something is often an article in English.
  const ordinal = /第\s?$/u.test(text.slice(Math.max(0, at - 2), at));
  const one = value === 1 && !ordinal && !/^\s?(?:[月%条項号章節]|日(?!中|おき|間|に|も|で))/u.test(behind);
  // 2人 is a couple, 2つ以上 more than one, a 2年生 a sophomore.
  const few =
    value <= 4 && !ordinal && /^\s?(?:人|つ|年生|回生|階|羽|度|者|国|分し|分さ|手|重|世|次|か国|カ国)/u.test(behind);
  // ２、３分 is a few minutes.
  const vague =
    value < 10 &&
    (/^[、,・][2-9](?![\d.])/u.test(behind) || /(?<!\d)[1-8][、,・]$/u.test(text.slice(Math.max(0, at - 3), at)));
  const parts = /^(?:\s?[%\p{Script=Latin}億万兆]|倍|パーセント|ポイント)/u.test(behind) ? {} : dayParts(surface);
  // 9:00 is 9 o'clock.
  const wholeHour = surface === "00" && text[at - 1] === ":";
  // 文明13年(1481年): English dates by the second year.
  const twice =
    value < 100 &&
    /^\s?年[^。\n]{0,14}[(（]\s?\d{3,4}\s?年/u.test(text.slice(end, end + 28)) &&
    /[\u3400-\u9fff)）]\s?$/u.test(text.slice(0, at).slice(-2));
  // To begin from 0, to turn by 180 degrees.
  const figure = isFigureOfSpeech(value, behind);
  return { values, certain: !figure && !one && !few && !vague && !wholeHour && !twice && !isPadded(surface), ...parts };
}

/** `01000` in a format of digits. */
function isPadded(surface: string): boolean {
  return /^0\d{3,}/u.test(surface);
}

function isFigureOfSpeech(value: number, behind: string): boolean {
  return (value === 0 && behind.startsWith("から")) || (value === 180 && /^\s?度(?:転|変|異|方|違)/u.test(behind));
}

/** What else a number may be in English: an era's year, an hour of the afternoon, tenths. */
function others(text: string, value: number, at: number, end: number): number[] {
  const before = text.slice(Math.max(0, at - 8), at);
  const behind = text.slice(end, end + 6).trimStart();
  const years = eraYears(before, value);
  if (years.length > 0 && (behind.startsWith("年") || years.length === 1)) return years;
  const initial = /(?:^|[^\p{Script=Latin}])([MTSHR])$/u.exec(before)?.[1];
  if (initial !== undefined && behind.startsWith("年")) return [];
  if (/^時/u.test(behind) && value < 12) return /(?:午後|夜|夕方|夕)\s?$/u.test(before) ? [value + 12] : [];
  if (/^時/u.test(behind) && value > 12) return [value - 12];
  if (/^(?:%|パーセント)/u.test(behind)) return [round(value / 100)];
  if (/^年代/u.test(behind)) return value < 100 ? [1900 + value, 2000 + value] : [value % 100];
  if (/^年/u.test(behind) && value < 100 && /(?:^|[^\d])['’]?$/u.test(before)) return [2000 + value, 1900 + value];
  // 2〜3億, 10～20億
  const shared = /^(?:[-–—~〜]|から|ないし|乃至|、|・|または|か)\s?\d[\d,.]{0,12}\s?([十百千万億兆]{1,2})/u.exec(
    text.slice(end, end + 24),
  )?.[1];
  if (shared !== undefined) return [value * parseJapaneseNumber(shared)];
  if (/^世紀/u.test(behind)) return [100 * (value - 1)];
  if (/^(?:倍|か月|ヶ月|カ月|週間|日間|代)/u.test(behind)) return periods(behind, value);
  return [];
}

/** 24か月 may be two years, 2週間 a fortnight or 14 days. */
function periods(behind: string, value: number): number[] {
  if (/^(?:か月|ヶ月|カ月)/u.test(behind)) return value % 12 === 0 ? [value / 12] : value === 18 ? [1.5] : [];
  if (behind.startsWith("週間")) return [value * 7];
  if (behind.startsWith("日間")) return value % 7 === 0 ? [value / 7] : [];
  return [];
}

function kanji(text: string, surface: string, at: number, end: number): Reading {
  const value = round(parseJapaneseNumber(surface));
  const behind = text.slice(end, end + 6);
  const values = [value, ...others(text, value, at, end)];
  const before = text.slice(Math.max(0, at - 3), at);
  const ordinal = before.endsWith("第");
  if (ordinal) {
    // 第一人者, 第三者, 第一に say no ordinal that English must repeat.
    const lexical = /^(?:に|人者|者|線|歩|印象|義|弾|位|級|声|部|の(?!柱))/u.test(behind);
    return { values, certain: !lexical && !/^(?:次)/u.test(behind) };
  }
  const several = /[数何幾十百千万]$/u.test(before) && !/[十百千万億兆]/u.test(surface[0] ?? "");
  const vague = /[数何幾]$/u.test(before) || /^数/u.test(behind) || several;
  const word = idiomBehind.test(surface.slice(-1) + behind) || idiomBefore.test(before);
  // 十八番 is what one is best at.
  // 四、五十人 are forty or fifty.
  const shared = /^、[二三四五六七八九]([十百千万億兆]{1,2})/u.exec(behind)?.[1];
  if (shared !== undefined && value < 10)
    return { values: [...values, value * parseJapaneseNumber(shared)], certain: false };
  if (isFigureOfSpeech(value, behind) || (value > 24 && !/十/u.test(surface) && /^時(?!間)/u.test(behind)))
    return { values, certain: false };
  if (vague || word || (surface === "十八" && behind.startsWith("番"))) return { values, certain: false };
  const long = [...surface].length >= 2;
  const units = /[十百千万億兆]/u.test(surface) || /〇/u.test(surface) || long;
  const era = /(?:明治|大正|昭和|平成|令和)$/u.test(before);
  const certain =
    era ||
    (!long && /^[二三四五六七八九十]$/u.test(surface) && strongCounter.test(behind)) ||
    (long && units && counter.test(behind) && !/^[千万億]{1,2}$/u.test(surface));
  return { values, certain };
}
