import { TaiyakuError } from "../../model";

/** What to do about a defect: stop with an error, leave the unit out, or put it right. Outside a unit `skip` is as `repair`. */
export type DefectPolicy = "fail" | "skip" | "repair";

/**
 * What is found wrong in TMX files, with what is done about it unless the caller says otherwise.
 * What a person must see to stops; what has one plain meaning is put right; a unit that says nothing is left out.
 */
export const defaultPolicies = {
  /** Bytes that are not of the file's encoding. Repaired: U+FFFD in their place. */
  encoding: "fail",
  /** A declaration that contradicts the BOM or the bytes, which win. */
  "encoding-declaration": "repair",
  /** Not well-formed XML. Repaired: read on as well as may be. */
  malformed: "fail",
  /** An `&` that begins no reference. Repaired: read as `&amp;`. */
  ampersand: "repair",
  /** The file ends before `</tmx>`. Repaired: what was complete counts. */
  truncated: "fail",
  /** An entity that nobody declared. Repaired: HTML's names count, others stay as they are written. */
  "undeclared-entity": "repair",
  /** An external entity. Repaired: it stays as it is written; it is never fetched. */
  "external-entity": "fail",
  /** Entities that expand without end. Repaired: they stay as they are written. */
  "entity-expansion": "fail",
  /** Characters that XML forbids. Repaired: they fall away. */
  "control-character": "repair",
  /** No version, or one that is none of 1.1 to 1.4. Repaired: read as 1.4. */
  version: "repair",
  "header-missing": "repair",
  /** A header attribute is missing or has no meaning. Repaired: a default. */
  "header-attribute": "repair",
  /** An attribute of a unit without meaning. Repaired: left out. */
  attribute: "repair",
  /** A date that is not `YYYYMMDDThhmmssZ`. Repaired: rewritten where it is plain, else left out. */
  date: "repair",
  /** A variant without a language. Repaired: that variant is left out. */
  "language-missing": "skip",
  /** `lang` for `xml:lang` in TMX 1.4. Repaired: read alike. */
  "language-attribute": "repair",
  /** A tag that is none (`ja_JP`, `jp`). Repaired: what is meant, else as it is. */
  "language-tag": "repair",
  /** A unit without variants. Repaired: kept. */
  "unit-empty": "skip",
  /** A unit with one variant only. Repaired: kept. */
  "translation-missing": "repair",
  /** A variant without text. Repaired: kept. */
  "segment-empty": "repair",
  /** A variant without `seg`. Repaired: an empty text. */
  "segment-missing": "skip",
  /** A second `seg` in a variant. Repaired: the first counts. */
  "segment-repeated": "repair",
  /** Line breaks and indents inside `seg` around the text. Repaired: they fall away. */
  "segment-padded": "repair",
  /** `bpt` without `ept` or the reverse. Repaired: kept. */
  "inline-unbalanced": "repair",
  /** An inline code without a required attribute. Repaired: kept. */
  "inline-attribute": "repair",
  /** An element in a segment that TMX does not know. Repaired: `hi` where it holds text, else `ph`. */
  "inline-unknown": "repair",
  /** An element elsewhere that TMX does not know. Repaired: left out. */
  "element-unknown": "repair",
  /** `prop` or `note` after what it should precede. Repaired: kept. */
  "element-order": "repair",
} as const satisfies Readonly<Record<string, DefectPolicy>>;

/** The name of a defect. */
export type TmxDefectKind = keyof typeof defaultPolicies;

/** One defect that was met, with what was done. */
export interface TmxDefect {
  readonly kind: TmxDefectKind;
  readonly policy: DefectPolicy;
  /** The number of the unit in the file, from 1; null outside units. */
  readonly unit: number | null;
  /** From 1. */
  readonly line: number;
  /** One sentence, with what was met. */
  readonly message: string;
  /** What the owner of the file can do. */
  readonly remedy: string;
}

/**
 * A defect on one line, as errors and reports show it.
 * `formatDefect("m.tmx", defect) //=> "m.tmx:7: unit 3: …. …"`
 */
export function formatDefect(name: string, defect: Omit<TmxDefect, "policy">): string {
  const unit = defect.unit === null ? "" : `unit ${defect.unit}: `;
  return `${name}:${defect.line}: ${unit}${defect.message}. ${defect.remedy}.`;
}

/** What `fail` throws. */
export function defectError(name: string, defect: Omit<TmxDefect, "policy">): TaiyakuError {
  const file = defect.kind === "encoding";
  return new TaiyakuError(file ? "file" : "invalid-data", formatDefect(name, defect));
}

/** Receives a defect; false means that the unit it stands in is to be left out. */
export type ReportDefect = (kind: TmxDefectKind, message: string, remedy: string) => boolean;
