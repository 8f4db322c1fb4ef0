import type { CandidateSpan } from "../../candidates/span";
import type { BeadWords } from "../store/bead-words";
import { englishFormFeatures } from "./english-form";
import { japaneseFormFeatures } from "./japanese-form";

/** What a pair of spans looks like together. */
export const jointFormFeatures = ["wholeBead", "quoted", "bothSingle", "bothLong", "cutEnOnly", "cutJaOnly"] as const;

/** The values of `jointFormFeatures`, in their order. */
export function jointFormValues(
  { ja, en, texts }: BeadWords,
  jaSpan: CandidateSpan,
  enSpan: CandidateSpan,
  jaForm: readonly number[],
  enForm: readonly number[],
): number[] {
  const quotedJa = /[「『]$/u.test(ja[jaSpan.from - 1]?.surface ?? "") && /^[」』]/u.test(ja[jaSpan.to]?.surface ?? "");
  const end = en[enSpan.to - 1]?.range[1] ?? 0;
  const quotedEn = /[“"]$/u.test(en[enSpan.from - 1]?.surface ?? "") && /^\.?[”"]/u.test(texts.en.slice(end, end + 2));
  const whole = jaSpan.from === 0 && enSpan.from === 0 && jaSpan.to === ja.length && enSpan.to === en.length;
  return [
    whole ? 1 : 0,
    quotedJa && quotedEn ? 1 : 0,
    jaSpan.to - jaSpan.from === 1 && enSpan.to - enSpan.from === 1 ? 1 : 0,
    jaSpan.to - jaSpan.from >= 5 && enSpan.to - enSpan.from >= 4 ? 1 : 0,
    isAny(enForm, enCuts) && !isAny(jaForm, jaCuts) && !isAny(jaForm, jaLooseCuts) ? 1 : 0,
    isAny(jaForm, jaCuts) && !isAny(enForm, enCuts) && !isAny(enForm, enLooseCuts) ? 1 : 0,
  ];
}

/** Where a span is cut out of something longer, and where it may be: a part of one side is no translation of a whole. */
const jaCuts = columns(japaneseFormFeatures, "jaAfterNoun", "jaBeforeNoun");
const jaLooseCuts = columns(japaneseFormFeatures, "jaModified", "jaModifier");
const enCuts = columns(
  englishFormFeatures,
  "enAfterContent",
  "enAfterCapital",
  "enBeforeContent",
  "enBeforeCapital",
  "enNameCutBefore",
  "enNameCutAfter",
);
const enLooseCuts = columns(englishFormFeatures, "enAfterLink", "enBeforeLink");

function columns<Name extends string>(names: readonly Name[], ...wanted: readonly Name[]): number[] {
  return wanted.map((name) => names.indexOf(name));
}

function isAny(values: readonly number[], columns: readonly number[]): boolean {
  return columns.some((column) => values[column] === 1);
}
