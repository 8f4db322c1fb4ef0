import { eras } from "./eras";
import type { Quantity } from "./quantity";

const impliedWords: readonly (readonly [pattern: RegExp, values: readonly number[]])[] = [
  [/両(?=[\u4e00-\u9fff])|双方|二国間|ペア|ダブル|お互い|相互|ダブり|倍(?=増|に|以上|の|化|返)/gu, [2]],
  [/(?<!四)半(?=[\u4e00-\u9fff]|ば|ダース)|過半数|半数|半分|ハーフ|折半/gu, [0.5, 2, 50, 30, 5]],
  [/四半(?!期)|クォーター/gu, [0.25, 4]],
  [/(?<=時)半/gu, [30]],
  [/正午/gu, [12]],
  [/イレブン/gu, [11]],
  [/ナンバーワン|首位|一番|一位|トップ/gu, [1]],
  [/深夜|真夜中|零時/gu, [0, 12]],
  [/元年/gu, [1]],
  [/初(?=めて|の|回|日|代|期|年度)|最初|ひとつ|ひとり|各|毎|単独|唯一|1つ|前期|前半|上期|上半期/gu, [1]],
  [/ふたつ|ふたり|後期|後半|下期|下半期|セカンド/gu, [2]],
  [/みっつ|トリオ|トリプル/gu, [3]],
  [/十年|数十年/gu, [10]],
  [/ダース/gu, [12]],
  [/終日|年中無休|昼夜を問わず|常時|不眠不休/gu, [24, 7, 365]],
  [/桁違い|一桁|(?<=[一1])桁/gu, [10]],
  [/ゼロ|皆無|なし|無し|ありません|ない/gu, [0]],
  [/一昨年|おととし|再来年|一昨日|おととい|明後日|あさって|再来月|再来週/gu, [2]],
];

/** Words that imply a number. */
export function impliedJapanese(text: string): Quantity[] {
  return impliedWords.flatMap(([pattern, values]) =>
    [...text.matchAll(pattern)].map((match): Quantity => {
      const end = match.index + match[0].length;
      const range = [match.index, end] as const;
      const era = match[0] === "元年" ? eras[text.slice(Math.max(0, match.index - 2), match.index)] : undefined;
      if (era !== undefined) return { range, surface: match[0], values: [era, 1], certain: true };
      return { range, surface: match[0], values, certain: false };
    }),
  );
}
