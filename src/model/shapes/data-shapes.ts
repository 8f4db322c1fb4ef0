import {
  anything,
  count,
  either,
  language,
  lazy,
  listOf,
  nullable,
  oneOf,
  optional,
  range,
  record,
  score,
  text,
} from "./shape";

const severity = oneOf("error", "warning", "info");
const status = oneOf("preferred", "admitted", "deprecated");
const texts = listOf(text);

export const address = record({ file: optional(text), section: texts, item: nullable(text) });

const run = record({ offset: count, original: count, length: count });

/** A segment, and every other text with its place in the original. */
export const segment = record({ text, range, runs: listOf(run) });

const passage = segment;

const block = lazy(() => either((value) => kindOf(value) === "item", item, record({ kind: text, range, passage })));

const item = record({
  label: text,
  path: texts,
  range,
  title: nullable(passage),
  passages: listOf(passage),
  items: listOf(lazy(() => item)),
});

const section = record({
  heading: passage,
  ordinal: anything,
  range,
  blocks: listOf(block),
  sections: listOf(lazy(() => section)),
});

const note = record({ label: text, range, passages: listOf(passage) });

export const finding = record({ ruleId: text, severity, message: text, address, language, range });

export const document = record({
  language,
  text,
  file: optional(text),
  title: nullable(passage),
  blocks: listOf(block),
  sections: listOf(section),
  notes: listOf(note),
  findings: listOf(finding),
});

export const bead = record({ address, kind: text, en: listOf(segment), ja: listOf(segment), score });

export const bitext = record({ en: document, ja: document, beads: listOf(bead), findings: listOf(finding) });

const term = record({
  term: text,
  status,
  partOfSpeech: optional(text),
  reading: optional(text),
  note: optional(text),
});

export const conceptEntry = record({
  id: text,
  type: text,
  ja: listOf(term),
  en: listOf(term),
  definition: optional(text),
  source: optional(text),
  subjectField: optional(text),
  note: optional(text),
  occurrences: listOf(address),
});

export const glossary = record({ entries: listOf(conceptEntry) });

const languageTexts = record({ ja: texts, en: texts });

export const termCandidate = record({
  ja: text,
  en: text,
  score,
  type: text,
  evidence: listOf(record({ kind: text, score: anything })),
  occurrences: listOf(
    record({ section: texts, item: nullable(text), ranges: record({ en: optional(range), ja: optional(range) }) }),
  ),
  variants: optional(languageTexts),
  rivals: optional(languageTexts),
  slips: optional(texts),
});

export const decision = record({ decision: text, ja: text, en: text });

const inlineCode = record({ kind: text, content: lazy(() => segmentContent) });

/** Text with inline codes. */
export const segmentContent = listOf(either((value) => typeof value === "string", text, inlineCode));

const memoryNotes = optional(listOf(record({ text })));

const properties = listOf(record({ type: text, value: text }));

const variant = record({
  language: text,
  text,
  content: optional(segmentContent),
  properties: optional(properties),
  notes: memoryNotes,
});

export const translationUnit = record({ variants: listOf(variant), properties, notes: memoryNotes });

const checkText = either(
  (value) => typeof value === "string",
  text,
  record({
    text,
    codes: optional(listOf(record({ kind: oneOf("open", "close", "standalone"), id: text, offset: count }))),
    notes: optional(listOf(record({ label: text, offset: count }))),
    protected: optional(listOf(range)),
  }),
);

/** A unit to be checked, in the form of a memory or as a source and a target. */
export const checkUnit = either(
  (value) => typeof value === "object" && value !== null && "variants" in value,
  translationUnit,
  record({
    id: optional(text),
    source: checkText,
    target: checkText,
    sourceLanguage: optional(language),
    targetLanguage: optional(language),
    address: optional(address),
    ignore: optional(texts),
  }),
);

function kindOf(value: unknown): unknown {
  return typeof value === "object" && value !== null ? (value as { kind?: unknown }).kind : undefined;
}
