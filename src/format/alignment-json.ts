import { bitext as bitextShape, expectArguments } from "../model/shapes";
import { findingPositions } from "../alignment";
import type { Bitext, Finding, TermCandidate } from "../model";

/** An alignment in the form of `taiyaku align --format json`. */
export function alignmentToJson(bitext: Bitext): object {
  expectArguments({ bitext }, { bitext: bitextShape });
  const { beads, findings } = bitext;
  const positionOf = findingPositions(bitext);
  return {
    schemaVersion: 1,
    beads: beads.map(({ address, japaneseAddress, kind, en, ja, score, labels }) => ({
      section: address.section,
      item: address.item,
      ...(japaneseAddress && { japaneseSection: japaneseAddress.section }),
      kind,
      ...(labels && { labels }),
      en: en.map(({ text }) => text),
      ja: ja.map(({ text }) => text),
      score,
    })),
    findings: findings.map((finding) => ({ ...findingToJson(finding), ...positionOf(finding) })),
  };
}

function findingToJson({ address, ...finding }: Finding): object {
  return { ...finding, section: address.section, item: address.item };
}

/** Term candidates in the form of `taiyaku terms --format json`. */
export function termsToJson(terms: readonly TermCandidate[]): object {
  return { schemaVersion: 1, terms };
}
