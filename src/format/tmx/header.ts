import type { CharacterMap, MemoryHeader, MemoryNote, Property, UserDefinedEncoding } from "../../model";
import { headerNames, isForeignAttribute, readDate, readTag, segmentTypes } from "./attributes";
import type { ReportDefect } from "./defects";

type Attributes = Readonly<Record<string, string>>;

/** What stands in place of a header's required attribute that is missing. */
const defaults: MemoryHeader = {
  creationTool: "unknown",
  creationToolVersion: "unknown",
  segmentType: "sentence",
  originalFormat: "unknown",
  adminLanguage: "en",
  sourceLanguage: "*all*",
  dataType: "unknown",
};

/** Puts a header together. */
export interface HeaderBuilder {
  readonly draft: { notes?: MemoryNote[]; properties?: Property[] };
  openEncoding(attributes: Attributes): void;
  addMap(attributes: Attributes): void;
  finish(): MemoryHeader;
}

/** A builder for the header with these attributes. */
export function createHeaderBuilder(attributes: Attributes, report: ReportDefect): HeaderBuilder {
  const header: Record<string, unknown> = { ...defaults };
  const encodings: { name: string; base?: string; maps: CharacterMap[] }[] = [];
  const missing: string[] = [];
  for (const [name, field] of Object.entries(headerNames)) {
    const value = attributes[name];
    if (value === undefined) {
      if (field in defaults) missing.push(name);
    } else if (name.endsWith("date")) {
      const date = readDate(name, value, report);
      if (date !== null) header[field] = date;
    } else if (name === "segtype") {
      if ((segmentTypes as readonly string[]).includes(value)) header[field] = value;
      else report("header-attribute", `segtype is \`${value}\``, "Write block, paragraph, sentence or phrase");
    } else if (name === "srclang" || name === "adminlang") {
      header[field] = value.toLowerCase() === "*all*" ? "*all*" : readTag(value, report);
    } else header[field] = value;
  }
  if (missing.length > 0) report("header-attribute", `the header has no ${missing.join(", ")}`, "Add what is missing");
  for (const name in attributes) {
    if (!(name in headerNames) && !isForeignAttribute(name)) {
      report("header-attribute", `header has no attribute ${name}`, "Remove it");
    }
  }
  const draft: { notes?: MemoryNote[]; properties?: Property[] } = {};
  return {
    draft,
    openEncoding({ name, base }) {
      if (name === undefined) report("header-attribute", "ude has no name", "Name it");
      encodings.push({ name: name ?? "", ...(base === undefined ? {} : { base }), maps: [] });
    },
    addMap({ unicode, code, ent, subst }) {
      if (unicode === undefined) report("header-attribute", "map has no unicode", "Name the character");
      encodings.at(-1)?.maps.push({
        unicode: unicode ?? "",
        ...(code === undefined ? {} : { code }),
        ...(ent === undefined ? {} : { entity: ent }),
        ...(subst === undefined ? {} : { substitute: subst }),
      });
    },
    finish: () =>
      ({
        ...header,
        ...draft,
        ...(encodings.length === 0 ? {} : { encodings: encodings satisfies UserDefinedEncoding[] }),
      }) as unknown as MemoryHeader,
  };
}
