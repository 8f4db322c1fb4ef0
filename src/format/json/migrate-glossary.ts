/** The version that this release writes. */
export const currentSchemaVersion = 1;

/**
 * Steps from a version to the next. Version 0 is what people write by hand and what early drafts had: a bare list of entries,
 * or an object without `schemaVersion`, in which a term may be a plain string and `type` and `occurrences` may be missing.
 */
const steps: Readonly<Record<number, (input: unknown) => unknown>> = {
  0: (input) => {
    const { entries, ...rest } = Array.isArray(input) ? { entries: input as unknown } : asRecord(input);
    return { ...rest, schemaVersion: 1, entries: Array.isArray(entries) ? entries.map(entryFromVersion0) : entries };
  },
};

/**
 * A glossary file of an older version in the form of the current one; other values as they are, for the schema to judge.
 * A file of a later version is left as it is too: `parseGlossary` says that it is too new.
 */
export function migrateGlossary(input: unknown): unknown {
  let migrated = input;
  for (let version = versionOf(migrated); version !== null; version = versionOf(migrated)) {
    const step = steps[version];
    if (step === undefined) break;
    migrated = step(migrated);
  }
  return migrated;
}

/** The version that a file says it has; 0 for one that says none; null for what is no glossary. */
export function versionOf(input: unknown): number | null {
  if (Array.isArray(input)) return 0;
  if (typeof input !== "object" || input === null || !("entries" in input)) return null;
  if (!("schemaVersion" in input)) return 0;
  return typeof input.schemaVersion === "number" ? input.schemaVersion : null;
}

function entryFromVersion0(entry: unknown): unknown {
  if (typeof entry !== "object" || entry === null) return entry;
  const record = asRecord(entry);
  return {
    type: "other",
    occurrences: [],
    ...record,
    ...("ja" in record ? { ja: terms(record["ja"]) } : {}),
    ...("en" in record ? { en: terms(record["en"]) } : {}),
  };
}

/** A term, or a list of terms, each a string or an object. */
function terms(section: unknown): unknown {
  const list = typeof section === "string" ? [section] : section;
  if (!Array.isArray(list)) return list;
  return list.map((term: unknown, index) =>
    typeof term === "string" ? { term, status: index === 0 ? "preferred" : "admitted" } : term,
  );
}

function asRecord(input: unknown): Record<string, unknown> {
  return input as Record<string, unknown>;
}
