import type { TermType } from "../model";
import { isAbbreviation } from "./definitions/latin-names";

/** Head nouns that tell what a name names; the first row that has the head decides, the Japanese one before the English. */
const heads: readonly (readonly [TermType, en: RegExp, ja: RegExp])[] = [
  [
    "law",
    /\b(?:act|law|ordinance|regulation|directive|statute|treaty|article \d+)$/iu,
    /(?:法|法律|条例|政令|省令|規則|条約)$/u,
  ],
  [
    "organization",
    /\b(?:ministry|agency|department|office|commission|committee|authority|bureau|secretariat|headquarters|government|union|sector|council|coalition|institute|university|company|corporation|organi[sz]ation|service|task force|working group)s?$/iu,
    /(?:省|庁|局|府|委員会|機構|機関|本部|事務局|政府|連合|協会|公社|銀行|大学|研究所|部門|省庁|企業|グループ)$/u,
  ],
  [
    "event",
    /\b(?:summit|meeting|conference|forum|assembly|dialogue|workshop|competition|session|consultation|review)s?$/iu,
    /(?:サミット|会合|会議|総会|フォーラム|対話|ワークショップ|コンペティション|カウンスル|レビュー)$/u,
  ],
  [
    "document",
    /\b(?:report|statement|declaration|memorandum|memoranda|accord|agreement|framework|principles|guidelines?|guidance|strategy|plan|code of conduct|compact|roadmap|white paper|preamble|annex|code)s?$/iu,
    /(?:報告書|声明|宣言|覚書|協定|アコード|枠組み?|原則|指針|規範|戦略|計画|白書|コンパクト|ガイドライン|レポート|前文|文書)$/u,
  ],
  [
    "programme",
    /\b(?:programme|program|project|partnership|initiative|fellowship|scheme|process|actions?)s?$/iu,
    /(?:プログラム|プロジェクト|パートナーシップ|イニシアティブ|フェローシップ|プロセス|作業|事業)$/u,
  ],
  [
    "role",
    /\b(?:participants?|parties|party|ministers?|leaders?|partners?|stakeholders?|members?|secretary|commissioner)$/iu,
    /(?:者|大臣|首脳|長官|パートナー|リーダー|ステークホルダー|関係者|双方)$/u,
  ],
  [
    "technology",
    /\b(?:internet|network|cloud|semiconductors?|intelligence|software|architecture|infrastructure|platform|technolog(?:y|ies)|architecture)s?$/iu,
    /(?:インターネット|ネットワーク|クラウド|半導体|ソフトウェア|アーキテクチャ|インフラ|技術|知能)$/u,
  ],
];

/**
 * What a pair of terms names, by the heads of its names; `abbreviation` where both are written as one, `other` where nothing
 * tells.
 *
 * @example
 * termType("世界電気通信標準化総会", "World Telecommunication Standardization Assembly") //=> "event"
 */
export function termType(ja: string, en: string): TermType {
  if (isAbbreviation(ja) && isAbbreviation(en)) return "abbreviation";
  const japanese = heads.find(([, , head]) => head.test(ja));
  if (japanese) return japanese[0];
  const head = headOf(en);
  return heads.find(([, pattern]) => pattern.test(head))?.[0] ?? "other";
}

/** The words up to the head of an English name, which stands before `of`, `for` or `on`: `Memorandum` of Cooperation. */
function headOf(en: string): string {
  return en.split(/\s(?:of|for|on|in|to|with|between|under|against|:)\s|:\s/u)[0] ?? en;
}
