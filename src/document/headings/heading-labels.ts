import { narrow, parseJapaneseNumber } from "../../language";
import { labelOrdinals, letterValue, numberWords, romanValue } from "../items/ordinals";

/** What a heading calls itself: `Pillar Two: Data` is the pillar 2, `第二の柱：データ` too. */
export interface HeadingLabel {
  /** How high headings of this kind stand: book 0, part and pillar 1, chapter 2, section 3, clause 4; null for an annex. */
  readonly rank: number | null;
  readonly ordinal: number;
}

const englishRanks: Readonly<Record<string, number | null>> = {
  book: 0,
  volume: 0,
  part: 1,
  pillar: 1,
  title: 1,
  theme: 1,
  chapter: 2,
  section: 3,
  "§": 3,
  article: 4,
  clause: 4,
  rule: 4,
  annex: null,
  appendix: null,
  schedule: null,
  attachment: null,
  exhibit: null,
  "appended table": null,
  "appended form": null,
};
const japaneseRanks: Readonly<Record<string, number>> = {
  巻: 0,
  編: 1,
  部: 1,
  の柱: 1,
  章: 2,
  節: 3,
  款: 3.5,
  目: 3.7,
  条: 4,
};

const number = String.raw`(?:\(?(?<digits>\d{1,4})\)?|(?<word>${numberWords.slice(1).join("|")})|(?<roman>[ivxlc]{1,8})|(?<letter>[a-z]))`;
const ends = String.raw`(?=$|[\s:.,–—-])`;
const englishLabel = new RegExp(
  String.raw`^(?:\([^()]{1,60}\)\s*)?(?<kind>(?:${Object.keys(englishRanks)
    .filter((kind) => kind !== "§")
    .join("|")})\s+|§{1,2}\s*)${number}${ends}`,
  "iu",
);
const japaneseLabel = new RegExp(
  String.raw`^[\s(（]*(?:[（(][^（）()]{1,40}[）)]\s*)?第\s*([〇一二三四五六七八九十百千\d]{1,8})\s*(?:(${Object.keys(japaneseRanks).join("|")})|(?=$|\s))`,
  "u",
);
const japaneseNumber = String.raw`(?:(?<digits>\d{1,3})|(?<kanji>[一二三四五六七八九十]{1,3})|(?<letter>[A-Z])|(?<kana>[ア-ン])|(?<roman>[Ⅰ-Ⅿ]{1,3}))`;
const japaneseAnnex = new RegExp(
  String.raw`^[\[〔【<〈《(]?(?:別紙|別表|別添|別記|別記様式|附属書|付属書|付録|様式|添付資料|参考資料)\s*第?\s*${japaneseNumber}\s*号?(?:の\s?\d{1,2})?(?![\p{L}])`,
  "u",
);

/**
 * The label that a heading begins with, or null.
 *
 * @example
 * headingLabel("第二の柱：データ") //=> { rank: 1, ordinal: 2 }
 */
export function headingLabel(heading: string): HeadingLabel | null {
  const text = narrow(heading);
  const japanese = japaneseLabel.exec(text);
  if (japanese)
    // `第１ 趣旨`, as notices number their parts, stands as high as a chapter.
    return { rank: japaneseRanks[japanese[2] ?? "章"] ?? 0, ordinal: parseJapaneseNumber(japanese[1] ?? "") };
  const annex = japaneseAnnex.exec(text);
  if (annex) return { rank: null, ordinal: ordinalOf(annex.groups ?? {}) };
  const english = englishLabel.exec(text);
  if (!english) return null;
  const kind = (english.groups?.["kind"] ?? "").trim().toLowerCase();
  return { rank: englishRanks[kind.startsWith("§") ? "§" : kind] ?? null, ordinal: ordinalOf(english.groups ?? {}) };
}

/** Whether a heading is a kind and its number and nothing else: `CHAPTER I`, `第一章`. */
export function isLabelAlone(heading: string): boolean {
  const text = narrow(heading);
  if (text.length > 30 || /[(（]/u.test(text)) return false;
  const length = [japaneseLabel, japaneseAnnex, englishLabel].map((label) => label.exec(text)?.[0].length ?? 0);
  return text.replace(/[.:]$/u, "").length <= Math.max(...length) || /^第\S{1,8}条(?:の\S{1,3})*$/u.test(text);
}

function ordinalOf({ digits, word, roman, letter, kanji, kana }: Readonly<Record<string, string | undefined>>): number {
  if (digits !== undefined) return Number(digits);
  if (word !== undefined) return numberWords.indexOf(word.toLowerCase());
  if (roman !== undefined) return romanValue(roman.normalize("NFKC").toLowerCase()) ?? letterValue(roman);
  return letter === undefined ? (labelOrdinals(kanji ?? kana ?? "")[0] ?? 0) : letterValue(letter);
}

const anyKind = new RegExp(
  String.raw`^(?:(?<kind>\p{Lu}\p{L}{2,14}(?: \p{L}{2,14})?)\s+(?:\(?(?<digits>\d{1,3})\)?|(?<word>(?:${numberWords.slice(1).join("|")}))|(?<roman>[IVXLC]{1,6})|(?<letter>[A-Z]))(?=$|\s*[:.–—-]|\s+[^\s\p{Ll}])|(?<name>[\p{Script=Han}ァ-ヶー・]{1,9}?)\s?${japaneseNumber.replace("|(?<kana>[ア-ン])", "").replaceAll("?<", "?<j")}(?=$|\s|[:.)（(]))`,
  "u",
);
/** What is numbered and heads no text: captions, and what counts pages and editions. */
const noHeading =
  /^(?:figure|fig|table|chart|photo|plate|image|box|equation|listing|page|version|note|footnote|line|january|february|march|april|may|june|july|august|september|october|november|december|図|図表|表|写真|式|数式|頁|ページ|版|注|行|令和|平成|昭和|.*第)$/iu;

/** A heading that names a kind of its own: `Step 1`, `Recital (1)`, `原則１`, `ステップ 2：準備`. */
export interface KindLabel {
  readonly kind: string;
  readonly ordinal: number;
}

/**
 * The kind and number that a line opens with, whatever the kind; that it is a heading is for its neighbours to prove.
 *
 * @example
 * kindLabel("原則１：透明性") //=> { kind: "原則", ordinal: 1 }
 */
export function kindLabel(heading: string): KindLabel | null {
  const groups = anyKind.exec(narrow(heading.slice(0, 60)))?.groups;
  const kind = (groups?.["kind"] ?? groups?.["name"])?.toLowerCase();
  if (!groups || kind === undefined || noHeading.test(kind)) return null;
  const { digits, word, roman, letter, jdigits, jkanji, jletter, jroman } = groups;
  return {
    kind,
    ordinal: ordinalOf({
      digits: digits ?? jdigits,
      word,
      roman: roman ?? jroman,
      letter: letter ?? jletter,
      kanji: jkanji,
    }),
  };
}

/** Headings of front and back matter, which never stand below a numbered part. */
const matter =
  /^(?:preamble|preface|foreword|afterword|introduction|executive summary|abstract|contents|conclusions?|closing|acknowledge?ments?|references|bibliography|glossary|index|annex|appendix|appendices|attachment|exhibit|schedule|supplementary provisions|reference materials|前文|序文|まえがき|あとがき|序章|緒言|はじめに|目次|要旨|概要|結論|結び|おわりに|終わりに|謝辞|参考文献|用語集|索引|別紙|別表|別添|別記|附則|付則|附属書|付属書|付録|参考資料)(?![a-zぁ-ん])/iu;

/** Whether a heading names front or back matter; spaces between its characters do not count. `isMatter("附　則") //=> true` */
export function isMatter(heading: string): boolean {
  return matter.test(heading) || (heading.length < 20 && matter.test(bareName(heading)));
}

/** Whether a line is nothing but such a name, perhaps in brackets: `〔別紙〕`. */
export function isMatterAlone(line: string): boolean {
  const name = line.length < 30 ? bareName(line) : "";
  return matter.exec(name)?.[0].length === name.length;
}

function bareName(heading: string): string {
  const text = heading.replace(/^[（([［〔【<＜〈《]\s*(.*?)\s*[）)\]］〕】>＞〉》]$/u, "$1");
  return /[\u3041-\u9fff]/u.test(text) ? text.replace(/\s+/gu, "") : text;
}

const annex =
  /^(?:annex|appendix|appendices|attachment|exhibit|schedule|supplementary provisions|附則|付則|別紙|別表|別添|別記|附属書|付属書|付録|参考資料)/iu;

/** Whether a heading opens an annex, which may have chapters and articles of its own. */
export function isAnnex(heading: string): boolean {
  return annex.test(bareName(heading)) && (isMatter(heading) || headingLabel(heading)?.rank === null);
}
