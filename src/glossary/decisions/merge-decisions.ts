import { decision as decisionShape, expectArguments, listOf } from "../../model/shapes";
import type { Decision } from "./decision-rows";
import { pairKey } from "../entries/drafts";

/** Two decisions of different persons that cannot both be carried out. The first one is kept. */
export interface DecisionContradiction {
  readonly kept: Decision;
  readonly dropped: Decision;
  readonly message: string;
}

/** The decisions of several persons as one list. */
export interface MergedDecisions {
  readonly decisions: readonly Decision[];
  readonly contradictions: readonly DecisionContradiction[];
}

/**
 * Merges the decisions of several persons, in the order of the lists. A decision that repeats an earlier one is dropped; one
 * that contradicts a decision of another list is dropped and listed.
 *
 * @example
 * mergeDecisions([parseDecisions(hers), parseDecisions(his)]).contradictions[0]?.message
 * //=> "`半導体` = `chip` is accepted in one list and rejected in another."
 */
export function mergeDecisions(lists: readonly (readonly Decision[])[]): MergedDecisions {
  expectArguments({ lists }, { lists: listOf(listOf(decisionShape)) });
  const decisions: Decision[] = [];
  const contradictions: DecisionContradiction[] = [];
  const earlier = new Map<string, Decision[]>();
  for (const list of lists) {
    const own: Decision[] = [];
    for (const decision of list) {
      const known = topicsOf(decision).flatMap((topic) => earlier.get(topic) ?? []);
      const [contrary] = known.filter((one) => contradictionOf(one, decision) !== undefined);
      if (contrary !== undefined) {
        const message = contradictionOf(contrary, decision) ?? "";
        contradictions.push({ kept: contrary, dropped: decision, message });
      } else if (!known.some((one) => isSame(one, decision))) own.push(decision);
    }
    decisions.push(...own);
    for (const decision of own)
      for (const topic of topicsOf(decision)) earlier.set(topic, [...(earlier.get(topic) ?? []), decision]);
  }
  return { decisions, contradictions };
}

/** Two decisions can contradict each other only if they share a topic: the pair, or for a preference one of its terms. */
function topicsOf(decision: Decision): string[] {
  const preferred = decision.decision === "prefer" ? [`ja ${decision.ja}`, `en ${decision.en}`] : [];
  return [pairKey(decision), ...preferred];
}

function contradictionOf(kept: Decision, added: Decision): string | undefined {
  const name = `\`${added.ja}\` = \`${added.en}\``;
  const [first, second] = [kept.decision, added.decision];
  if (pairKey(kept) !== pairKey(added)) {
    const isBoth = first === "prefer" && second === "prefer";
    return isBoth ? `\`${kept.ja}\` = \`${kept.en}\` and ${name} are both preferred.` : undefined;
  }
  if (first === "note" || second === "note") return undefined;
  if ((first === "reject") !== (second === "reject"))
    return `${name} is ${pastOf(first)} in one list and ${pastOf(second)} in another.`;
  if (first === "edit" && second === "edit" && !isSame(kept, added)) return `${name} is edited in two ways.`;
  const statuses = [kept.status, added.status].filter((status) => status !== undefined);
  if (statuses.length === 2 && kept.status !== added.status)
    return `${name} is ${statuses[0]!} in one list and ${statuses[1]!} in another.`;
  return undefined;
}

const pasts = { accept: "accepted", reject: "rejected", prefer: "preferred", edit: "edited", note: "noted" } as const;

function pastOf(decision: Decision["decision"]): string {
  return pasts[decision];
}

function isSame(a: Decision, b: Decision): boolean {
  const fields = ["decision", "ja", "en", "type", "status", "partOfSpeech", "note", "newJa", "newEn"] as const;
  return fields.every((field) => a[field] === b[field]);
}
