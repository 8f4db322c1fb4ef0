import { measureAt, measured } from "../numbers/measures";
import { parseJapaneseNumber } from "../numbers/numbers";
import { ratio, round, type Composite } from "../numbers/composite";

const kanji = "〇一二三四五六七八九十百千";
const figure = String.raw`\d{1,4}(?:\.\d{1,4})?|[${kanji}]{1,5}(?:[・．.][〇一二三四五六七八九]{1,4})?`;

/** Numerals of deeds and bank notes, as the plain ones. */
const formal: Readonly<Record<string, string>> = {
  壱: "一",
  壹: "一",
  弐: "二",
  貳: "二",
  参: "三",
  肆: "四",
  伍: "五",
  拾: "十",
  佰: "百",
  陌: "百",
  仟: "千",
  阡: "千",
  萬: "万",
};

/** A figure in digits or kanji, with decimals behind . or ・: 三・五 is 3.5. */
function valueOf(text: string): number {
  const [whole = "", decimals] = text.split(/[・．.]/u);
  if (decimals === undefined) return parseJapaneseNumber(whole);
  const digits = [...decimals].map((digit) =>
    /\d/u.test(digit) ? digit : String("〇一二三四五六七八九".indexOf(digit)),
  );
  return Number(`${String(parseJapaneseNumber(whole))}.${digits.join("")}`);
}

const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 };

/** What Japanese says of several numbers or words. */
export const japanesePhrases: readonly Composite[] = [
  {
    // 三分の二, 100分の3.5
    pattern: new RegExp(
      String.raw`(?<![\d.・${kanji}万億])(\d{1,5}[千万]?|[一二三四五六七八九十百千万]{1,4})分の\s?(${figure})(?!時間|分)`,
      "gu",
    ),
    read({ 1: below = "", 2: above = "", index }, text) {
      const [denominator, numerator] = [parseJapaneseNumber(below), valueOf(above)];
      // 1時間30分の2倍 has no fraction.
      if (denominator < 2 || /時間?\s?$/u.test(text.slice(Math.max(0, index - 3), index))) return null;
      return [
        {
          values: [...ratio(numerator, denominator), ...(denominator === 100 ? [numerator] : [])],
          parts: [numerator, denominator],
          certain: true,
        },
      ];
    },
  },
  {
    // 2割5分3厘
    pattern: new RegExp(
      String.raw`(?<![\d.・${kanji}万億])(\d{1,2}|[一二三四五六七八九十]{1,2})割(?:\s?(\d|[一二三四五六七八九])分(?!の))?(?:\s?(\d|[一二三四五六七八九])厘)?(?!り|る|方)`,
      "gu",
    ),
    read([, tenths = "", hundredths = "", thousandths = ""]) {
      const part = (text: string): number => (text === "" ? 0 : parseJapaneseNumber(text));
      const percent = round(10 * part(tenths) + part(hundredths) + part(thousandths) / 10);
      return [{ values: [percent, round(percent / 100)], certain: true }];
    },
  },
  {
    // 5人に1人, 10社中9社
    pattern: new RegExp(
      String.raw`(?<![\d.,・${kanji}万億])(\d{1,3}|[${kanji}]{1,3})(人|名|社|世帯|校|件|回|台|軒|か国)(?:に|中|のうち|につき)、?\s?(\d{1,3}|[${kanji}]{1,3})\2(?!目)`,
      "gu",
    ),
    read([, whole = "", , part = ""]) {
      const [above, below] = [parseJapaneseNumber(part), parseJapaneseNumber(whole)];
      return above < below ? [{ values: ratio(above, below), parts: [above, below], certain: true }] : null;
    },
  },
  {
    // 150円50銭
    pattern: /(?<![\d.])(\d{1,3}(?:,\d{3})+|\d{1,9})円\s?(\d{1,2})銭/gu,
    read: ([, yen = "", sen = ""]) => [
      { values: [round(parseJapaneseNumber(yen) + Number(sen) / 100)], certain: true },
    ],
  },
  {
    // 三・五パーセント, 〇・五, 一・二億
    pattern: new RegExp(
      String.raw`(?<![\d・${kanji}万億])([〇一二三四五六七八九十百]{1,4})[・．.]([〇一二三四五六七八九]{1,4})(?:([万億兆])|(?=\s?(?:パーセント|ポイント|[%％倍度割メミキグトリド秒円ポユ坪畳])))?`,
      "gu",
    ),
    read({ 0: found, 1: whole = "", 3: scale, index }, text) {
      const end = index + found.length;
      const counted =
        scale !== undefined ||
        whole === "〇" ||
        /^\s?(?:パーセント|ポイント|[%％倍度割メミキグトリド秒円ポユ坪畳])/u.test(text.slice(end, end + 6));
      if (!counted) return null;
      const value = round(valueOf(found.replace(/[万億兆]$/u, "")) * (scales[scale ?? ""] ?? 1));
      return [{ values: [value, round(value / 100)], certain: true, ...measured(text, end) }];
    },
  },
  {
    // 1年半, 3時間半
    pattern:
      /(?<![\d.])(\d{1,3}|[一二三四五六七八九十]{1,3})(時間|年|か月|ヶ月|カ月|ヵ月|ヵ年|か年|日|分|週間)半(?!ば|期|額|分|数)/gu,
    read([, figures = "", unit = ""]) {
      const measure = measureAt(unit, 0);
      return [{ values: [valueOf(figures) + 0.5], certain: true, ...(measure === undefined ? {} : { measure }) }];
    },
  },
  {
    pattern: /(?<![四上下前後])半(年|日|時間)(?!額)/gu,
    read([, unit = ""]) {
      const measure = measureAt(unit, 0);
      return [{ values: [0.5, 2, 30, 6], certain: false, ...(measure === undefined ? {} : { measure }) }];
    },
  },
  {
    // 金壱百萬円
    pattern:
      /[壱壹弐貳参肆伍拾佰陌仟阡萬〇一二三四五六七八九十百千万億]{2,12}(?=\s?(?:円|圓|ドル|ユーロ|ポンド|条|年))/gu,
    read([found]) {
      if (!/[壱壹弐貳参肆伍拾佰陌仟阡萬]/u.test(found)) return null;
      return [
        { values: [parseJapaneseNumber([...found].map((digit) => formal[digit] ?? digit).join(""))], certain: true },
      ];
    },
  },
  {
    // 令6法律第12号
    pattern: /(?<![\u3400-\u9fff])(令|平|昭|大|明)(元|\d{1,2})(?=\s?(?:法律?|政令|省令|府令|条約|告示|規則|年|・))/gu,
    read(match) {
      const [, era = "", year = ""] = match;
      const value = year === "元" ? 1 : Number(year);
      return [{ values: [{ 令: 2018, 平: 1988, 昭: 1925, 大: 1911, 明: 1867 }[era]! + value, value], certain: true }];
    },
  },
];
