import type { MemoryNote, Property } from "../../model";
import { isForeignAttribute, readAdministration, readTag, segmentTypes } from "./attributes";
import type { ReportDefect } from "./defects";

type Attributes = Readonly<Record<string, string>>;

/** A unit or a variant that is being read. */
export type Draft = Record<string, unknown> & { notes?: MemoryNote[]; properties?: Property[] };

/** What the attributes of `tu` say. */
export function readUnitAttributes(attributes: Attributes, report: ReportDefect): Draft {
  const unit: Draft = {};
  for (const name in attributes) {
    const value = attributes[name] ?? "";
    if (name === "tuid") unit["id"] = value;
    else if (name === "srclang") unit["sourceLanguage"] = value === "*all*" ? value : readTag(value, report);
    else if (name === "segtype") {
      if ((segmentTypes as readonly string[]).includes(value)) unit["segmentType"] = value;
      else report("attribute", `segtype is \`${value}\``, "Write block, paragraph, sentence or phrase");
    } else if (!readAdministration(unit, name, value, report) && !isForeignAttribute(name)) {
      report("attribute", `tu has no attribute ${name}`, "Remove it");
    }
  }
  return unit;
}

/** What the attributes of `tuv` say; without a language if there is none. */
export function readVariantAttributes(attributes: Attributes, version: string, report: ReportDefect): Draft {
  const variant: Draft = {};
  const language = attributes["xml:lang"] ?? attributes["lang"];
  if (language === undefined || language.trim() === "") {
    report("language-missing", "a variant has no language", "Write its xml:lang");
  } else {
    if (attributes["xml:lang"] === undefined && version === "1.4") {
      report("language-attribute", "a variant has lang in place of xml:lang", "Rename the attribute");
    }
    variant["language"] = readTag(language, report);
  }
  for (const name in attributes) {
    if (isForeignAttribute(name)) continue;
    if (!readAdministration(variant, name, attributes[name] ?? "", report)) {
      report("attribute", `tuv has no attribute ${name}`, "Remove it");
    }
  }
  return variant;
}

/** The version of TMX; 1.4 for what names none. */
export function readVersion(version: string | undefined, report: ReportDefect): string {
  const known = /^1\.[1-4]$/.test(version ?? "");
  if (!known) {
    report("version", version === undefined ? "tmx has no version" : `the version is \`${version}\``, "Write 1.4");
  }
  return known ? (version ?? "1.4") : "1.4";
}
