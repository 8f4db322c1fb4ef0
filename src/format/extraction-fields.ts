import type { EntryState, Evidence } from "../model";

const states: readonly string[] = ["accepted", "extracted", "proposed"] satisfies readonly EntryState[];
const kinds: readonly string[] = [
  "definition",
  "abbreviation",
  "heading",
  "latin",
  "links",
  "glossary",
] satisfies readonly Evidence["kind"][];

/** Whether a text names the state of an entry. */
export function isEntryState(text: string): text is EntryState {
  return states.includes(text);
}

/** Evidence in one cell or note. `formatEvidence([{ kind: "links", score: 0.8 }]) //=> "links 0.8"` */
export function formatEvidence(evidence: readonly Evidence[]): string {
  return evidence.map(({ kind, score }) => `${kind} ${String(score)}`).join("; ");
}

/** The evidence that `formatEvidence` wrote; what is of no known kind is left out. */
export function parseEvidence(text: string): Evidence[] {
  return text.split(";").flatMap((part): Evidence[] => {
    const [kind = "", value = ""] = part.trim().split(" ");
    const score = Number(value);
    return kinds.includes(kind) && value !== "" && score >= 0 && score <= 1
      ? [{ kind: kind as Evidence["kind"], score }]
      : [];
  });
}

/** What TBX calls the state of an entry (`processStatus`). */
export const processStatus: Readonly<Record<EntryState, string>> = {
  accepted: "finalized",
  extracted: "provisionallyProcessed",
  proposed: "unprocessed",
};

/** The state that a `processStatus` of TBX names; undefined for another value. */
export function stateOfProcess(value: string): EntryState | undefined {
  return (Object.keys(processStatus) as EntryState[]).find((state) => processStatus[state] === value);
}
