import type { TermType } from "../model";
import { isCountry } from "./termhood/place-names";
import { isAbbreviation } from "./definitions/latin-names";

/** One type with the heads of names in both languages that show it. */
interface TypeHeads {
  readonly type: TermType;
  readonly en: RegExp;
  readonly ja: RegExp;
  /** Whether the English has to be a name: `the digital government` is no body, `the Government of Japan` is one. */
  readonly named?: boolean;
}

/** Head nouns that show what a name names; the first row that has the head decides, the Japanese one before the English. */
const heads: readonly TypeHeads[] = [
  {
    type: "law",
    en: /\b(?:act|ordinance|statute|treaty)$/iu,
    // 方法, 手法 and the like are ways, and a 規則 by itself is any rule.
    ja: /(?:(?<![方手作技療製用工文話筆解農司立違合適不])法|法律|条例|政令|省令|(?<=.)規則|条約)$/u,
  },
  {
    type: "organization",
    en: /\b(?:ltd|inc|corp|llc|plc|gmbh|company|corporation|limited)\.?$/iu,
    ja: /(?:株式会社|有限会社|合同会社|法人|財団)$|^(?:株式会社|一般社団法人|公益財団法人)/u,
  },
  {
    type: "organization",
    en: /\b(?:ministry|agency|department|office|commission|committee|authority|bureau|secretariat|headquarters|council|coalition|institute|university|task force|working group|association|foundation|bank)s?$/iu,
    ja: /(?:省|庁|局|府|委員会|機構|機関|本部|事務局|連合|協会|協議会|公社|銀行|大学|研究所|省庁|作業部会|財団)$/u,
  },
  {
    type: "organization",
    en: /\b(?:government|union|company|group|services?)$/iu,
    ja: /(?:政府|企業|グループ)$/u,
    named: true,
  },
  {
    type: "event",
    en: /\b(?:summit|meeting|conference|forum|assembly|dialogue|workshop|competition|session|consultation)s?$/iu,
    ja: /(?:サミット|会合|会議|総会|フォーラム|対話|ワークショップ|コンペティション|カウンスル|説明会)$/u,
  },
  {
    type: "document",
    en: /\b(?:report|statement|declaration|memorandum|memoranda|mou|accord|agreement|contract|licence|license|lease|policy|framework|principles|guidelines?|guidance|strategy|plan|code of conduct|compact|roadmap|white paper|preamble|annex|code|minutes|notice|invoice|manuscript)s?$/iu,
    ja: /(?:報告書?|声明|宣言|覚書|協定書?|契約書?|アコード|枠組み?|原則|指針|規範|戦略|計画書?|白書|コンパクト|ガイドライン|レポート|前文|文書|議事録|規約|約款|ポリシー|注文書|請求書|規程|ライセンス|要領)$/u,
  },
  {
    type: "programme",
    en: /\b(?:programme|program|project|partnership|initiative|fellowship|scheme|fund)s?$/iu,
    ja: /(?:プログラム|プロジェクト|パートナーシップ|イニシアティブ|フェローシップ|事業|基金|制度)$/u,
  },
  {
    type: "role",
    en: /\b(?:participants?|parties|party|ministers?|leaders?|partners?|stakeholders?|members?|secretary|commissioner|director-general|chair|officer|controller|holder|user|administrator|client|supplier|contractor|licensor|licensee|lessor|lessee)s?$/iu,
    ja: /(?:者|大臣|首脳|長官|議長|局長|パートナー|リーダー|(?<!マルチ)ステークホルダー|双方|委員|貸主|借主|売主|買主|甲|乙|丙)$/u,
  },
  {
    type: "technology",
    en: /\b(?:internet|network|cloud|semiconductors?|intelligence|software|architecture|infrastructure|platform|technolog(?:y|ies)|encryption|authentication)s?$/iu,
    ja: /(?:インターネット|ネットワーク|クラウド|半導体|ソフトウェア|アーキテクチャ|インフラ|技術|知能|暗号化|認証)$/u,
  },
];

/** Endings of the names of places in Japan and elsewhere. */
const placeHead = /(?<=.)(?:[都道府県市町村州郡]|諸島|半島|海峡|空港|港湾?)$/u;

/**
 * The type of a pair of terms, by the heads of its names: `abbreviation` where both are written as one, `place` for countries
 * and names of places, `concept` where no head shows another type.
 *
 * @example
 * termType("世界電気通信標準化総会", "World Telecommunication Standardization Assembly") //=> "event"
 */
export function termType(ja: string, en: string): TermType {
  if (isAbbreviation(ja) && isAbbreviation(en)) return "abbreviation";
  if (isCountry(ja, "ja") || isCountry(en, "en")) return "place";
  const head = headOf(en);
  const isName = /^\p{Lu}/u.test(head) && /^\p{Lu}/u.test(head.trimEnd().split(/\s/u).at(-1) ?? "");
  const allowed = heads.filter(({ named = false }) => isName || !named);
  const japanese = allowed.find((row) => row.ja.test(ja));
  if (japanese) return japanese.type;
  if (isName && placeHead.test(ja)) return "place";
  return allowed.find((row) => row.en.test(head))?.type ?? "concept";
}

/** The words up to the head of an English name, which stands before `of`, `for` or `on`: `Memorandum` of Cooperation. */
function headOf(en: string): string {
  return en.split(/\s(?:of|for|on|in|to|with|between|under|against|:)\s|:\s/u)[0] ?? en;
}
