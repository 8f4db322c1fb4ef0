import { TaiyakuError, type Bitext } from "../model";

/**
 * Refuses documents that are not translations of each other, before anything is written.
 *
 * @throws TaiyakuError `invalid-data` that names the documents, unless the user forces the command
 */
export function requireRelated(bitexts: readonly Bitext[], isForced: boolean): void {
  if (isForced) return;
  for (const { en, ja, findings } of bitexts) {
    const finding = findings.find(({ ruleId }) => ruleId === "unrelated-documents");
    if (finding === undefined) continue;
    const files = `${en.file ?? "the English"} and ${ja.file ?? "the Japanese"}`;
    throw new TaiyakuError("invalid-data", `${files}: ${finding.message} To go on all the same, give --force.`);
  }
}
