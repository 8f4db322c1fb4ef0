/**
 * The ideographs of U+2E80 to U+2EF3, the CJK Radicals Supplement, in order; an ideographic space for a radical without one in
 * the Basic Multilingual Plane. Source: Equivalent_Unified_Ideograph of the Unicode Character Database.
 */
const supplement = [
  "　厂乛乚乙亻冂　刀刂卜㔾小小兀尣尢　巳幺彑彐忄心扌攵　旡日",
  "月歺母民氵氺灬爫爫丬牛犭王　目示礻　糹纟罓罒㓁冗　羊　　耂",
  "肀聿肉　艹艹艹虎衤覀西见角　讠贝　车辶辶辶邑钅長镸长门　阝",
  "雨青韦页风飞食　飠饣　马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
].join("");

const radicals = /[\u2e80-\u2ef3\u2f00-\u2fd5]/gu;

/**
 * Replaces radicals by the ideographs that they look like, as fonts in PDF files have them in exchange. The length stays.
 *
 * @example
 * foldRadicals("\u2f47\u672c") //=> "日本"
 */
export function foldRadicals(text: string): string {
  return text.replace(radicals, (radical) => {
    const code = radical.charCodeAt(0);
    if (code >= 0x2f00) return radical.normalize("NFKC");
    const ideograph = supplement[code - 0x2e80] ?? "\u3000";
    return ideograph === "\u3000" ? radical : ideograph;
  });
}
