import type { TermSpan } from "../store/bead-words";
import { countFeatures } from "./count-features";
import { englishFormFeatures } from "./english-form";
import { pairFeatures } from "./surface-features";
import { japaneseFormFeatures } from "./japanese-form";
import { jointFormFeatures } from "./joint-form";
import type { Mass } from "./link-sums";

/** The names of `coverValues`. */
export const coverFeatures = ["covered", "coveredTerm", "clean"] as const;

/** How fully two spans cover each other. */
export function coverValues(ja: TermSpan, en: TermSpan, mass: Mass): number[] {
  const covered = Math.min(1, mass.coveredEn, mass.coveredJa);
  const lost = Math.max(mass.leakEn, mass.leakJa, mass.drawnEn, mass.drawnJa);
  return [covered, covered * Math.sqrt(ja.termhood * en.termhood), covered * (1 - Math.min(1, lost))];
}

/** The names of `termhoodValues`. */
export const termhoodFeatures = ["termJa", "termEn", "termBoth", "termWorse", "bothOpen", "bothFree"] as const;

/** How likely the forms of both spans are terms'. */
export function termhoodValues(
  ja: TermSpan,
  en: TermSpan,
  jaForm: readonly number[],
  enForm: readonly number[],
): number[] {
  const odds = (chance: number): number => Math.max(-1, Math.min(1, Math.log(chance / (1 - chance + 1e-9)) / 4));
  // Cut out of a longer compound on either side.
  const open = (form: readonly number[], ...at: readonly number[]): number =>
    at.some((index) => form[index] === 1) ? 1 : 0;
  const openJa = open(jaForm, 0, 1);
  const openEn = open(enForm, 0, 1, 2, 3);
  return [
    odds(ja.termhood),
    odds(en.termhood),
    Math.sqrt(ja.termhood * en.termhood),
    odds(Math.min(ja.termhood, en.termhood)),
    openJa * openEn,
    (1 - openJa) * (1 - openEn),
  ];
}

/** Where the features of form stand in `PairCandidate.features`: they say nothing of terms that are given. */
export const formColumns: readonly [start: number, end: number] = [
  pairFeatures.length + coverFeatures.length,
  pairFeatures.length +
    coverFeatures.length +
    termhoodFeatures.length +
    japaneseFormFeatures.length +
    englishFormFeatures.length +
    jointFormFeatures.length,
];

/** The names of all features of a pair, in the order of `PairCandidate.features`. */
export const featureNames: readonly string[] = [
  ...pairFeatures,
  ...coverFeatures,
  ...termhoodFeatures,
  ...japaneseFormFeatures,
  ...englishFormFeatures,
  ...jointFormFeatures,
  ...countFeatures,
];
