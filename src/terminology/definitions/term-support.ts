import { katakanaSimilarity } from "../../language";
import { assign } from "../ranking/assignment";

/** A term with the words in front of its definition, which say what it stands for. */
export interface DescribedTerm {
  readonly term: string;
  /** The text that ends where the definition begins; empty where it is not known. */
  readonly before: string;
}

/** What is known of a whole document pair, for choosing between terms of one sentence. */
export interface PairSupport {
  /** The share of segments with either term in which both occur, 0 to 1; undefined where too few have one. */
  readonly coOccurrence: (ja: string, en: string) => number | undefined;
  /** The words of a Japanese text in katakana. */
  readonly readings: (ja: string) => readonly string[];
  /** How well a lexicon knows an English term as the rendering of a Japanese one, 0 to 1. */
  readonly translation: (ja: string, en: string) => number;
}

/** Kinds of things that contracts, laws and reports give names to. */
const kinds: readonly (readonly [kind: string, ja: RegExp, en: RegExp])[] = [
  [
    "party",
    /(?:株式会社|有限会社|合同会社|会社|法人|財団|大学|機構|協会|組合|銀行|研究所|省|庁|局|委員会|政府|者|主|人|社|氏|方)$/u,
    /(?:\b(?:Ltd|Inc|Co|Corp|LLC|LLP|GmbH|plc|Limited|Incorporated|Company|Corporation|University|Institute|Foundation|Association|Bank|Ministry|Agency|Government|Authority|Party|we|us|you)\.?|(?:er|or|ee|ant)s?)$/iu,
  ],
  [
    "document",
    /(?:契約書?|協定書?|覚書|合意書?|規約|約款|規程|規則|ライセンス|ポリシー|条項|計画書?|指針|ガイドライン|法律?|法|条約)$/u,
    /\b(?:Agreement|Contract|Lease|Memorandum|Memorandum of .{3,30}|MOU|(?:Licence|License)|Terms|Policy|Guidelines?|Act|Law|Treaty|Regulations?|Rules|Plan|Deed|Covenant)$/iu,
  ],
  [
    "activity",
    /(?:業務|研究|事業|サービス|工事|作業|開発|調査|取引|プロジェクト)$/u,
    /\b(?:Services?|Work|Works|Research|Business|Project|Operations?|Development|Transactions?|Study|Activities)$/iu,
  ],
  [
    "thing",
    /(?:製品|商品|成果物|設備|物件|システム|ソフトウェア|アプリ|施設)$/u,
    /\b(?:Products?|Goods|Deliverables?|Equipment|Property|System|Software|App|Facility|Site)$/iu,
  ],
  ["information", /(?:情報|データ|資料|ノウハウ)$/u, /\b(?:Information|Data|Materials?|Know-how)$/iu],
];

const ordinalTerms: readonly (readonly [ja: RegExp, en: RegExp])[] = [
  [/^甲$/u, /(?:^|\s)(?:A|1|One)$|^First\b/u],
  [/^乙$/u, /(?:^|\s)(?:B|2|Two)$|^Second\b/u],
  [/^丙$/u, /(?:^|\s)(?:C|3|Three)$|^Third\b/u],
  [/^丁$/u, /(?:^|\s)(?:D|4|Four)$|^Fourth\b/u],
];

/** Set by reading some thirty preambles of contracts and notices; each is roughly a log odds. */
const weights = { ordinal: 2, kind: 1, contraryKind: -2, name: 2, coOccurrence: 2, translation: 2 };
/** The support from which a pair is taken, and by how much it must beat every other pair of its terms. */
const leastSupport = 0.8;
const leastMargin = 0.5;

/** A pair of indices with how sure it is. */
export interface ChosenPair {
  readonly ja: number;
  readonly en: number;
  /** `clear` if kind, name or usage says so; `left` if all others are paired and nothing speaks against it. */
  readonly reason: "clear" | "left";
}

/**
 * Pairs terms of one sentence that both languages define: by their kinds, the names in front of the definitions, a lexicon, and
 * the segments in which they are used; never by order alone.
 */
export function pairDescribed(
  ja: readonly DescribedTerm[],
  en: readonly DescribedTerm[],
  support: PairSupport,
): ChosenPair[] {
  if (ja.length === 0 || en.length === 0 || ja.length * en.length > 400) return [];
  const scores = ja.map((one) => en.map((other) => supportOf(one, other, support)));
  const lift = 4;
  const columns = assign(
    scores.flatMap((row) => row.map((score) => score + lift)),
    ja.length,
    en.length,
  );
  const clear: ChosenPair[] = [];
  columns.forEach((column, row) => {
    if (column < 0) return;
    const own = scores[row]![column]!;
    const rivals = [
      ...scores[row]!.filter((_, other) => other !== column),
      ...scores.filter((_, other) => other !== row).map((others) => others[column]!),
    ];
    if (own >= leastSupport && rivals.every((rival) => own - rival >= leastMargin))
      clear.push({ ja: row, en: column, reason: "clear" });
  });
  return [...clear, ...lastPair(clear, scores)];
}

/** The one pair that is left where all other terms have partners. */
function lastPair(clear: readonly ChosenPair[], scores: readonly (readonly number[])[]): ChosenPair[] {
  const rows = scores.flatMap((_, row) => (clear.some(({ ja }) => ja === row) ? [] : [row]));
  const columns = (scores[0] ?? []).flatMap((_, column) => (clear.some(({ en }) => en === column) ? [] : [column]));
  const [row, column] = [rows[0], columns[0]];
  if (rows.length !== 1 || columns.length !== 1 || row === undefined || column === undefined) return [];
  return scores[row]![column]! >= 0 ? [{ ja: row, en: column, reason: "left" }] : [];
}

function supportOf(ja: DescribedTerm, en: DescribedTerm, { coOccurrence, readings, translation }: PairSupport): number {
  let sum = 0;
  const ordinal = ordinalTerms.find(([japanese]) => japanese.test(ja.term));
  if (
    ordinal !== undefined &&
    /(?:^|\s)(?:[A-D]|[1-4]|One|Two|Three|Four)$|^(?:First|Second|Third|Fourth)\b/u.test(en.term)
  )
    sum += ordinal[1].test(en.term) ? weights.ordinal : -weights.ordinal;
  const [jaKind, enKind] = [kindOf(ja, 1), kindOf(en, 2)];
  if (jaKind !== undefined && enKind !== undefined) sum += jaKind === enKind ? weights.kind : weights.contraryKind;
  sum +=
    weights.name * Math.max(nameSimilarity(readings(ja.before), en.before), nameSimilarity(readings(ja.term), en.term));
  const together = coOccurrence(ja.term, en.term);
  if (together !== undefined) sum += weights.coOccurrence * (together - 0.3);
  sum += weights.translation * Math.max(translation(ja.term, en.term), 0.6 * translation(ja.before, en.before));
  return sum;
}

/** The kind by the term itself, else by the words in front of its definition. */
function kindOf({ term, before }: DescribedTerm, column: 1 | 2): string | undefined {
  const named = (text: string): string | undefined => kinds.find((row) => row[column].test(text.trim()))?.[0];
  return /^[甲乙丙丁]$|^Party\b/u.test(term) ? "party" : (named(term) ?? named(before));
}

/** How well the best of some katakana words spells a capitalised word of an English text, 0 to 1. */
function nameSimilarity(readings: readonly string[], en: string): number {
  const words = (en.match(/\p{Lu}[\p{L}-]+/gu) ?? []).slice(-6).map((word) => word.toLowerCase());
  const spoken = readings.filter((reading) => reading.length > 2).slice(-6);
  const best = Math.max(
    0,
    ...spoken.flatMap((reading) =>
      words.filter((word) => word.length > 3).map((word) => katakanaSimilarity(reading, word)),
    ),
  );
  return best > leastSpelling ? best : 0;
}

/** Below this a katakana word and an English one are alike by chance. */
const leastSpelling = 0.7;
