import { findEntryFault, findFailedExample } from "../../glossary";
import { TaiyakuError, type Glossary } from "../../model";
import { findSchemaIssue } from "./glossary-schema";
import { currentSchemaVersion, migrateGlossary, versionOf } from "./migrate-glossary";

/**
 * Checks a glossary from outside and returns it: its form, ids, repeated terms, and each entry's examples. Files of older
 * versions are brought to the current one first. Examples are run without morphology, so they show terms in the forms that the
 * entry has, not conjugated. `$schema` is allowed and not kept.
 *
 * @throws TaiyakuError `invalid-data` with the place of the first fault
 * @example
 * parseGlossary(JSON.parse(text)).entries.length //=> 300
 * parseGlossary({ schemaVersion: 1, entries: [{}] }) // throws: … at entries[0].id
 */
export function parseGlossary(input: unknown): Glossary {
  const version = versionOf(input);
  if (version !== null && version > currentSchemaVersion) {
    throw new TaiyakuError(
      "invalid-data",
      `Expected a glossary of schemaVersion ${currentSchemaVersion} or older, got ${version}. Update taiyaku to read it.`,
    );
  }
  const migrated = migrateGlossary(input);
  const issue = findSchemaIssue(migrated);
  if (issue !== null) throw invalid(issue.message, formatPath(issue.path));
  const { schemaVersion, entries } = migrated as Glossary;
  const fault = findEntryFault(entries);
  if (fault !== null) throw invalid(fault.message, fault.place);
  for (const [index, entry] of entries.entries()) {
    const failed = findFailedExample(entry);
    if (failed !== null) throw invalid(failed.message, `entries[${index}].${failed.place} (${entry.id})`);
  }
  return { schemaVersion, entries };
}

function invalid(message: string, place: string): TaiyakuError {
  return new TaiyakuError("invalid-data", `Invalid glossary: ${message} at ${place || "its root"}.`);
}

/** `["entries", 3, "ja"]` as `entries[3].ja`. */
function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
    .join("");
}
