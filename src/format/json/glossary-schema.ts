import * as z from "zod";
import { termTypes } from "../../glossary";

/*
 * The form of a glossary file. Private: its types appear in no public declaration, and `parseGlossary` is the way in.
 * Strict, since a person writes these files and a misspelt key would else be lost without a word.
 */

let schema: ReturnType<typeof createSchema> | null = null;

/** The schema of a glossary file of the current version; made when it is needed, so that a bundle without readers has no zod. */
function glossarySchema(): ReturnType<typeof createSchema> {
  return (schema ??= createSchema());
}

function createSchema() {
  const text = z.string().check(z.regex(/\S/u, "Expected a text that is not empty"));

  // A term is one line without white space at its ends: it is matched in running text.
  const termText = z
    .string()
    .check(
      z.regex(
        /^(?!\s)[^\p{Cc}\u2028\u2029\p{Surrogate}]+(?<!\s)$/u,
        "Expected one line of text without white space at its ends",
      ),
    );

  const term = z.strictObject({
    term: termText,
    status: z.enum(["preferred", "admitted", "deprecated"]),
    partOfSpeech: z.enum(["noun", "verb", "adjective", "adverb", "other"]).exactOptional(),
    reading: termText.exactOptional(),
    note: text.exactOptional(),
  });

  const example = z
    .strictObject({ ja: text.exactOptional(), en: text.exactOptional() })
    .check(z.refine(({ ja, en }) => ja !== undefined || en !== undefined, "Expected a text in `ja` or `en`"));

  const address = z.strictObject({
    file: text.exactOptional(),
    section: z.array(z.string()),
    item: z.string().nullable(),
  });

  const occurrence = address.extend({
    lines: z
      .strictObject({ en: z.int().positive().exactOptional(), ja: z.int().positive().exactOptional() })
      .exactOptional(),
  });

  const evidence = z.strictObject({
    kind: z.enum(["definition", "abbreviation", "heading", "latin", "links", "glossary"]),
    score: z.number().min(0).max(1),
  });

  const entry = z.strictObject({
    id: termText,
    type: z.enum(termTypes),
    state: z.enum(["accepted", "extracted", "proposed"]).exactOptional(),
    score: z.number().min(0).max(1).exactOptional(),
    evidence: z.array(evidence).exactOptional(),
    ja: z.array(term),
    en: z.array(term),
    definition: text.exactOptional(),
    source: text.exactOptional(),
    subjectField: text.exactOptional(),
    note: text.exactOptional(),
    context: example.exactOptional(),
    examples: z
      .strictObject({ good: z.array(example).exactOptional(), bad: z.array(example).exactOptional() })
      .exactOptional(),
    occurrences: z.array(occurrence),
  });

  return z.strictObject({
    $schema: z.string().exactOptional(),
    schemaVersion: z.literal(1),
    entries: z.array(entry),
  });
}

/** What zod finds wrong with a value, as `place: message` in the words of `parseGlossary`; null if nothing is. */
export function findSchemaIssue(
  input: unknown,
): { readonly path: readonly PropertyKey[]; readonly message: string } | null {
  const result = glossarySchema().safeParse(input);
  if (result.success) return null;
  const issue = result.error.issues[0];
  return issue === undefined ? null : { path: issue.path, message: describeIssue(issue, input) };
}

/** zod's words in those of the house: what was expected, and what was got. */
function describeIssue(issue: z.core.$ZodIssue, input: unknown): string {
  if (issue.code === "unrecognized_keys") {
    return `Expected the keys of the schema, got ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
  }
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], input);
  const got = value === undefined ? "none" : inJson(value);
  const short = got.length > 80 ? `${got.slice(0, 79)}…` : got;
  if (issue.code === "invalid_type") return `Expected ${issue.expected}, got ${short}`;
  if (issue.code === "invalid_value") return `Expected ${issue.values.map(String).join(", ")}, got ${short}`;
  return issue.message.startsWith("Expected ") ? `${issue.message}, got ${short}` : issue.message;
}

/** A value in a message; a value that JSON cannot hold, such as a function, by its kind. */
function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}

/** The JSON Schema of a glossary file, for editors that complete and check it. */
export function glossaryJsonSchema(): Record<string, unknown> {
  return {
    $id: "https://unpkg.com/taiyaku/glossary/taiyaku-glossary.schema.json",
    title: "taiyaku glossary",
    ...z.toJSONSchema(glossarySchema(), { io: "input" }),
  };
}
