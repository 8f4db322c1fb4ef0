import { canonicalTag, isMistakenTag } from "../../language";
import type { Administration, SegmentType } from "../../model";
import type { ReportDefect } from "./defects";

/** TMX's attributes of units and variants and our names for them. */
export const administrationNames = {
  "o-encoding": "originalEncoding",
  datatype: "dataType",
  usagecount: "usageCount",
  lastusagedate: "lastUsageDate",
  creationtool: "creationTool",
  creationtoolversion: "creationToolVersion",
  creationdate: "creationDate",
  creationid: "creationId",
  changedate: "changeDate",
  changeid: "changeId",
  "o-tmf": "originalFormat",
} as const satisfies Readonly<Record<string, keyof Administration>>;

/** What TMX calls the header's attributes, in the order in which they are written. */
export const headerNames = {
  creationtool: "creationTool",
  creationtoolversion: "creationToolVersion",
  segtype: "segmentType",
  "o-tmf": "originalFormat",
  adminlang: "adminLanguage",
  srclang: "sourceLanguage",
  datatype: "dataType",
  "o-encoding": "originalEncoding",
  creationdate: "creationDate",
  creationid: "creationId",
  changedate: "changeDate",
  changeid: "changeId",
} as const;

const dates = new Set(["lastusagedate", "creationdate", "changedate"]);
export const segmentTypes: readonly SegmentType[] = ["block", "paragraph", "sentence", "phrase"];

/** Whether a name is no matter of TMX: `xml:space`, namespaces. */
export function isForeignAttribute(name: string): boolean {
  return name.startsWith("xml") || name === "lang";
}

/** The administrative attribute of that name put into `target`; false if there is none of that name. */
export function readAdministration(
  target: Record<string, unknown>,
  name: string,
  value: string,
  report: ReportDefect,
): boolean {
  const field = (administrationNames as Readonly<Record<string, string>>)[name];
  if (field === undefined) return false;
  if (dates.has(name)) {
    const date = readDate(name, value, report);
    if (date !== null) target[field] = date;
  } else if (name === "usagecount") {
    if (/^\d{1,15}$/.test(value.trim())) target[field] = Number(value);
    else report("attribute", `usagecount is \`${value}\``, "Write a whole number");
  } else target[field] = value;
  return true;
}

const tmxDate = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d[0-6]\dZ$/;

/** A date in TMX's form; null for one that cannot be told. */
export function readDate(name: string, value: string, report: ReportDefect): string | null {
  if (tmxDate.test(value)) return value;
  report("date", `${name} is \`${value}\``, "Write it as YYYYMMDDThhmmssZ, in universal time");
  const parts = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?\s*Z?)?\s*$/.exec(
    value,
  );
  if (parts === null) return null;
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = parts;
  const plain = `${year}${month}${day}T${hour}${minute}${second}Z`;
  return tmxDate.test(plain) ? plain : null;
}

/** A language tag in the form of BCP 47, or as it is where it is none. */
export function readTag(value: string, report: ReportDefect): string {
  const tag = canonicalTag(value);
  if (tag === null || isMistakenTag(value)) {
    report("language-tag", `\`${value}\` is no language tag`, `Write ${tag ?? "a tag such as ja or en-GB"}`);
  }
  return tag ?? value;
}
