import type { CandidateSpan } from "../candidates/span";
import type { BeadWords } from "./bead-words";

/** What a pair of spans looks like together. */
export const jointFormFeatures = ["wholeBead", "quoted", "bothSingle", "bothLong"] as const;

/** The values of `jointFormFeatures`, in their order. */
export function jointFormValues({ ja, en, texts }: BeadWords, jaSpan: CandidateSpan, enSpan: CandidateSpan): number[] {
  const quotedJa = /[「『]$/u.test(ja[jaSpan.from - 1]?.surface ?? "") && /^[」』]/u.test(ja[jaSpan.to]?.surface ?? "");
  const end = en[enSpan.to - 1]?.range[1] ?? 0;
  const quotedEn = /[“"]$/u.test(en[enSpan.from - 1]?.surface ?? "") && /^\.?[”"]/u.test(texts.en.slice(end, end + 2));
  const whole = jaSpan.from === 0 && enSpan.from === 0 && jaSpan.to === ja.length && enSpan.to === en.length;
  return [
    whole ? 1 : 0,
    quotedJa && quotedEn ? 1 : 0,
    jaSpan.to - jaSpan.from === 1 && enSpan.to - enSpan.from === 1 ? 1 : 0,
    jaSpan.to - jaSpan.from >= 5 && enSpan.to - enSpan.from >= 4 ? 1 : 0,
  ];
}
