import { expectArguments, glossary as glossaryShape } from "../../model/shapes";
import { type ConceptEntry, type EntryOccurrence, type Glossary, plainAddress } from "../../model";

/** Where editors find the JSON Schema of a glossary file. */
export const glossarySchemaUrl = "https://unpkg.com/taiyaku/glossary/taiyaku-glossary.schema.json";

/**
 * A glossary as its own JSON file: `$schema` for editors, two spaces, keys in a fixed order, so that equal glossaries are
 * equal files.
 */
export function writeGlossaryJson(glossary: Glossary): string {
  expectArguments({ glossary }, { glossary: glossaryShape });
  const { schemaVersion } = glossary;
  return `${JSON.stringify({ $schema: glossarySchemaUrl, schemaVersion, entries: glossary.entries.map(ordered) }, null, 2)}\n`;
}

function ordered(entry: ConceptEntry): ConceptEntry {
  const { id, type, state, score, evidence, ja, en, definition, source, subjectField, note, context, examples } = entry;
  return {
    id,
    type,
    ...(state === undefined ? {} : { state }),
    ...(score === undefined ? {} : { score }),
    ...(evidence === undefined ? {} : { evidence }),
    ja,
    en,
    ...(definition === undefined ? {} : { definition }),
    ...(source === undefined ? {} : { source }),
    ...(subjectField === undefined ? {} : { subjectField }),
    ...(note === undefined ? {} : { note }),
    ...(context === undefined ? {} : { context }),
    ...(examples === undefined ? {} : { examples }),
    occurrences: entry.occurrences.map(orderedOccurrence),
  };
}

function orderedOccurrence(occurrence: EntryOccurrence): EntryOccurrence {
  const { lines } = occurrence;
  return { ...plainAddress(occurrence), ...(lines && { lines }) };
}
