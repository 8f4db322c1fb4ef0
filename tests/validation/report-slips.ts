import type { Language } from "../../src/model";

/** What a person found a finding to be when reading the report in both languages. */
export type Judgement =
  /** An error of the document: a typing error, a wrong number, a missing bracket. */
  | "slip"
  /** One side says what the other does not. */
  | "omission"
  /** One concept in several words, which a terminologist would make one. */
  | "inconsistency"
  /** Right in its place, so the finding is false. */
  | "false";

/** A finding about the report, and what it is. */
export interface JudgedFinding {
  readonly from: Language;
  readonly ruleId: string;
  /** The unit's address ends so. */
  readonly unit: string;
  /** Stands in the finding's message. */
  readonly text: string;
  readonly judgement: Judgement;
  readonly why: string;
}

const judged = (
  from: Language,
  ruleId: string,
  unit: string,
  text: string,
  judgement: Judgement,
  why: string,
): JudgedFinding => ({ from, ruleId, unit, text, judgement, why });

/** Every finding about the report with the shipped glossary and `fixtures/report-corrections.json`, read one by one. */
export const judgedFindings: readonly JudgedFinding[] = [
  judged(
    "ja",
    "inconsistent-term",
    "Telecoms Diversification",
    "ベンダ多様化",
    "inconsistency",
    "The heading names the subject otherwise than its text.",
  ),
  judged(
    "ja",
    "missing-term",
    "Telecoms Diversification a #3",
    "政府機関",
    "false",
    "`other governments` is right here; the glossary's note says so.",
  ),
  judged(
    "ja",
    "inconsistent-term",
    "Telecoms Diversification c",
    "日英デジタル・パートナーシップ",
    "slip",
    "The programme's name lacks `Digital` and stands in another order.",
  ),
  judged("ja", "deprecated-term", "Telecoms Diversification e #2", "DIST", "slip", "DIST for DSIT."),
  judged(
    "ja",
    "inconsistent-term",
    "Telecoms Diversification g",
    "通信ネットワーク",
    "inconsistency",
    "telecoms and telecommunications networks.",
  ),
  judged(
    "ja",
    "missing-term",
    "Pillar Two: Data b",
    "共同プロジェクト",
    "inconsistency",
    "The item calls it a bilateral and a joint project.",
  ),
  judged(
    "ja",
    "bracket",
    "Pillar Two: Data b #2",
    "data localisation",
    "omission",
    "`(including data localisation)` is in the English only.",
  ),
  judged("ja", "footnote", "Digital Markets b", "Note 14", "slip", "Note 14 of the Japanese is note 4."),
  judged(
    "ja",
    "missing-term",
    "Digital Government Transformation c",
    "知見",
    "inconsistency",
    "知見 is knowledge, learnings and insights.",
  ),
  judged(
    "ja",
    "missing-term",
    "Digital Government Transformation c.ii #2",
    "知見",
    "inconsistency",
    "知見 is knowledge, learnings and insights.",
  ),
  judged("ja", "number", "note 2", "October 2023", "omission", "The date is in the English note only."),
  judged("ja", "number", "note 3", "10 November 2023", "omission", "The date is in the English note only."),
  judged("ja", "number", "note 3", "2(5", "omission", "`(see para 2(5))` is in the English note only."),
  judged("ja", "url", "note 4", "The source has no https", "omission", "The Japanese note has no address."),
  judged("en", "bracket", "Preamble 2 #2", "「", "slip", "The closing 」 behind 広島アコード is missing."),
  judged(
    "en",
    "missing-term",
    "Increasing Cyber Resilience a",
    "security",
    "false",
    "安全 is right here; the glossary's note says so.",
  ),
  judged(
    "en",
    "missing-term",
    "Artificial Intelligence c",
    "security",
    "false",
    "安全 is right here; the glossary's note says so.",
  ),
  judged(
    "en",
    "missing-term",
    "Semiconductors b",
    "investment",
    "inconsistency",
    "A joint investment is rendered as support (支援).",
  ),
  judged(
    "en",
    "missing-term",
    "Semiconductors b",
    "semiconductors",
    "omission",
    "`into semiconductors` is in the English only.",
  ),
  judged(
    "en",
    "inconsistent-term",
    "Pillar Two: Data a",
    "international partners",
    "inconsistency",
    "世界の and 国際的なパートナー.",
  ),
  judged(
    "en",
    "bracket",
    "Pillar Two: Data b #2",
    "data localisation",
    "omission",
    "`(including data localisation)` is not translated.",
  ),
  judged("en", "inconsistent-term", "Pillar Two: Data c", "data flows", "inconsistency", "データ流通 and データ移転."),
  judged(
    "en",
    "inconsistent-term",
    "Pillar Two: Data e #3",
    "stakeholders",
    "inconsistency",
    "ステークホルダー and 利害関係者.",
  ),
  judged(
    "en",
    "deprecated-term",
    "Digital Markets a",
    "エンドーサーズ",
    "slip",
    "エンドーサーズ (endorsers) for enforcers.",
  ),
  judged("en", "footnote", "Digital Markets b", "Note 4", "slip", "Note 14 of the Japanese is note 4."),
  judged(
    "en",
    "inconsistent-term",
    "Digital Government Transformation b",
    "public sector",
    "inconsistency",
    "公的部門, 公共部門 and 公共セクター.",
  ),
  judged(
    "en",
    "inconsistent-term",
    "Digital Government Transformation c.i #2",
    "public sector",
    "inconsistency",
    "公的部門, 公共部門 and 公共セクター.",
  ),
  judged(
    "en",
    "missing-term",
    "Digital Government Transformation c.ii #2",
    "insights",
    "inconsistency",
    "知見 is knowledge, learnings and insights.",
  ),
  judged("en", "inconsistent-term", "Digital Identity b #2", "priorities", "inconsistency", "優先事項 and 優先順位."),
  judged(
    "en",
    "missing-term",
    "note 1",
    "Joint statement",
    "inconsistency",
    "The note calls the joint statement an announcement (発表) of one side.",
  ),
  judged(
    "en",
    "missing-term",
    "note 1",
    "app security and privacy",
    "inconsistency",
    "アプリ here, アプリケーション in the text.",
  ),
  judged("en", "number", "note 2", "October 2023", "omission", "The date is in the English note only."),
  judged("en", "number", "note 3", "10 November 2023", "omission", "The date is in the English note only."),
  judged("en", "number", "note 3", "2(5", "omission", "`(see para 2(5))` is in the English note only."),
  judged(
    "en",
    "missing-term",
    "note 4",
    "Joint statement",
    "inconsistency",
    "The note calls the joint statement an announcement (発表) of one side.",
  ),
  judged(
    "en",
    "missing-term",
    "note 4",
    "App Security and Privacy",
    "inconsistency",
    "アプリ here, アプリケーション in the text.",
  ),
  judged("en", "url", "note 4", "cas.go.jp", "omission", "The Japanese note has no address."),
];
