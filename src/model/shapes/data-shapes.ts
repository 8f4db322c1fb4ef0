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

const severity = /* @__PURE__ */ oneOf("error", "warning", "info");
const status = /* @__PURE__ */ oneOf("preferred", "admitted", "deprecated");
const texts = /* @__PURE__ */ listOf(text);

export const address = /* @__PURE__ */ record({
  file: /* @__PURE__ */ optional(text),
  section: texts,
  item: /* @__PURE__ */ nullable(text),
});

const run = /* @__PURE__ */ record({ offset: count, original: count, length: count });

/** A segment, and every other text with its place in the original. */
export const segment = /* @__PURE__ */ record({ text, range, runs: /* @__PURE__ */ listOf(run) });

const passage = segment;

const block = /* @__PURE__ */ lazy(() =>
  /* @__PURE__ */ either(
    (value) => kindOf(value) === "item",
    item,
    /* @__PURE__ */ record({ kind: text, range, passage }),
  ),
);

const item = /* @__PURE__ */ record({
  label: text,
  path: texts,
  range,
  title: /* @__PURE__ */ nullable(passage),
  passages: /* @__PURE__ */ listOf(passage),
  items: /* @__PURE__ */ listOf(/* @__PURE__ */ lazy(() => item)),
});

const section = /* @__PURE__ */ record({
  heading: passage,
  ordinal: anything,
  range,
  blocks: /* @__PURE__ */ listOf(block),
  sections: /* @__PURE__ */ listOf(/* @__PURE__ */ lazy(() => section)),
});

const note = /* @__PURE__ */ record({ label: text, range, passages: /* @__PURE__ */ listOf(passage) });

export const finding = /* @__PURE__ */ record({ ruleId: text, severity, message: text, address, language, range });

export const document = /* @__PURE__ */ record({
  language,
  text,
  file: /* @__PURE__ */ optional(text),
  title: /* @__PURE__ */ nullable(passage),
  blocks: /* @__PURE__ */ listOf(block),
  sections: /* @__PURE__ */ listOf(section),
  notes: /* @__PURE__ */ listOf(note),
  findings: /* @__PURE__ */ listOf(finding),
});

export const bead = /* @__PURE__ */ record({
  address,
  kind: text,
  en: /* @__PURE__ */ listOf(segment),
  ja: /* @__PURE__ */ listOf(segment),
  score,
});

export const bitext = /* @__PURE__ */ record({
  en: document,
  ja: document,
  beads: /* @__PURE__ */ listOf(bead),
  findings: /* @__PURE__ */ listOf(finding),
});

const term = /* @__PURE__ */ record({
  term: text,
  status,
  partOfSpeech: /* @__PURE__ */ optional(text),
  reading: /* @__PURE__ */ optional(text),
  note: /* @__PURE__ */ optional(text),
});

export const conceptEntry = /* @__PURE__ */ record({
  id: text,
  type: text,
  ja: /* @__PURE__ */ listOf(term),
  en: /* @__PURE__ */ listOf(term),
  definition: /* @__PURE__ */ optional(text),
  source: /* @__PURE__ */ optional(text),
  subjectField: /* @__PURE__ */ optional(text),
  note: /* @__PURE__ */ optional(text),
  occurrences: /* @__PURE__ */ listOf(address),
});

export const glossary = /* @__PURE__ */ record({ entries: /* @__PURE__ */ listOf(conceptEntry) });

const languageTexts = /* @__PURE__ */ record({ ja: texts, en: texts });

export const termCandidate = /* @__PURE__ */ record({
  ja: text,
  en: text,
  score,
  type: text,
  evidence: /* @__PURE__ */ listOf(/* @__PURE__ */ record({ kind: text, score: anything })),
  occurrences: /* @__PURE__ */ listOf(
    /* @__PURE__ */ record({
      section: texts,
      item: /* @__PURE__ */ nullable(text),
      ranges: /* @__PURE__ */ record({ en: /* @__PURE__ */ optional(range), ja: /* @__PURE__ */ optional(range) }),
    }),
  ),
  variants: /* @__PURE__ */ optional(languageTexts),
  rivals: /* @__PURE__ */ optional(languageTexts),
  slips: /* @__PURE__ */ optional(texts),
});

export const decision = /* @__PURE__ */ record({ decision: text, ja: text, en: text });

const inlineCode = /* @__PURE__ */ record({ kind: text, content: /* @__PURE__ */ lazy(() => segmentContent) });

/** Text with inline codes. */
export const segmentContent = /* @__PURE__ */ listOf(
  /* @__PURE__ */ either((value) => typeof value === "string", text, inlineCode),
);

const memoryNotes = /* @__PURE__ */ optional(/* @__PURE__ */ listOf(/* @__PURE__ */ record({ text })));

const properties = /* @__PURE__ */ listOf(/* @__PURE__ */ record({ type: text, value: text }));

const variant = /* @__PURE__ */ record({
  language: text,
  text,
  content: /* @__PURE__ */ optional(segmentContent),
  properties: /* @__PURE__ */ optional(properties),
  notes: memoryNotes,
});

export const translationUnit = /* @__PURE__ */ record({
  variants: /* @__PURE__ */ listOf(variant),
  properties,
  notes: memoryNotes,
});

const checkText = /* @__PURE__ */ either(
  (value) => typeof value === "string",
  text,
  /* @__PURE__ */ record({
    text,
    codes: /* @__PURE__ */ optional(
      /* @__PURE__ */ listOf(
        /* @__PURE__ */ record({ kind: /* @__PURE__ */ oneOf("open", "close", "standalone"), id: text, offset: count }),
      ),
    ),
    notes: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(/* @__PURE__ */ record({ label: text, offset: count }))),
    protected: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(range)),
  }),
);

/** A unit to be checked, in the form of a memory or as a source and a target. */
export const checkUnit = /* @__PURE__ */ either(
  (value) => typeof value === "object" && value !== null && "variants" in value,
  translationUnit,
  /* @__PURE__ */ record({
    id: /* @__PURE__ */ optional(text),
    source: checkText,
    target: checkText,
    sourceLanguage: /* @__PURE__ */ optional(language),
    targetLanguage: /* @__PURE__ */ optional(language),
    address: /* @__PURE__ */ optional(address),
    ignore: /* @__PURE__ */ optional(texts),
  }),
);

function kindOf(value: unknown): unknown {
  return typeof value === "object" && value !== null ? (value as { kind?: unknown }).kind : undefined;
}
