/** The options that name the two documents of a pair. */
export const pairOptions = {
  english: {
    type: "string",
    value: "FILE",
    description: "the English document, where its name and script do not say so",
  },
  japanese: { type: "string", value: "FILE", description: "the Japanese document" },
  encoding: {
    type: "string",
    multiple: true,
    value: "NAME",
    description: "of both documents, or NAME,NAME in their order (detected)",
  },
} as const;

/** The option of commands that refuse documents that are not translations of each other. */
export const forceOption = {
  force: { type: "boolean", description: "goes on with documents that do not look like translations of each other" },
} as const;

/** The option that takes corrected beads back. */
export const beadsOption = {
  beads: {
    type: "string",
    value: "FILE.tsv",
    description: "the segments as a person paired them, out of align --format tsv",
  },
} as const;

/** Lines for the help of every command that reads a pair. */
export const pairNotes = [
  "EN and JA are recognized by .en. and .ja. in their names, else by their script, else by --english and --japanese.",
  "UTF-8, UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP are detected from the bytes.",
] as const;

/** The option that adds dictionaries to the alignment and the terms. */
export const lexiconOptions = {
  lexicon: {
    type: "string",
    multiple: true,
    value: "FILE",
    description: "EDICT, a table, a glossary, a TMX or a snapshot that helps; repeatable",
  },
} as const;

/** The memories that a command searches, and the direction of translation. */
export const memoryOptions = {
  memory: {
    type: "string",
    multiple: true,
    short: "m",
    value: "FILE",
    description: "a TMX file or a snapshot; repeatable",
  },
  "on-defect": {
    type: "string",
    value: ["fail", "skip", "repair"],
    description: "for units of a TMX with a defect (by the kind of defect)",
  },
  from: { type: "string", value: "TAG", description: "the source language (by the language of the text)" },
  to: { type: "string", value: "TAG", description: "the target language" },
} as const;

export const textOrJson = {
  format: { type: "string", value: ["text", "json"], default: "text", description: "the form of the output" },
} as const;
