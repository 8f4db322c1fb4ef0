import { TaiyakuError, type InlineCode, type SegmentContent } from "../../model";
import { SaxesParser } from "../xml-events";

/** One segment of an XLIFF file that is to be translated, with the places at which its translation goes in. */
export interface XliffSegment {
  readonly content: SegmentContent;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The segment's id; null where it has none. */
  readonly id: string | null;
  /** The end of the opening tag of what may say the state: `segment` in 2.x, without its `>` or `/>`. */
  readonly tagEnd: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where a target goes in, and what it replaces there: an empty `target`. */
  readonly target: readonly [start: number, end: number];
  /** Where the suggestions of its unit go in, and whether they go into a list that is there. */
  readonly unit: XliffUnit;
  /** The prefix of XLIFF's names, with its colon. */
  readonly prefix: string;
}

/** A `trans-unit` or `unit`. */
export interface XliffUnit {
  readonly suggestionsAt: number;
  readonly inList: boolean;
  /** The ids of its segments, so that a new one is none of them. */
  readonly ids: ReadonlySet<string>;
}

/** What `readXliff` gives: the version, and every segment that asks for a translation. */
export interface XliffReading {
  readonly version: "1.2" | "2";
  readonly segments: readonly XliffSegment[];
  /** How many segments have a translation already, or are not to be translated. */
  readonly left: number;
}

type Attributes = Readonly<Record<string, string>>;

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly translate: boolean;
}

interface DraftUnit {
  suggestionsAt: number;
  inList: boolean;
  readonly ids: Set<string>;
  readonly drafts: Draft[];
}

interface Draft {
  readonly attributes: Attributes;
  readonly tagEnd: number;
  readonly content: (string | InlineCode)[];
  sourceEnd: number;
  targetRange: [number, number] | null;
  hasTarget: boolean;
}

/** Elements that hold running text, and those that only mark it. */
const running = new Set(["g", "pc"]);
const marks = new Set(["mrk", "sub"]);

/**
 * Finds the segments of XLIFF 1.2 and 2.x that have no translation, with their places in the text.
 * In 1.2 a `trans-unit` is one segment, whether or not it is segmented further.
 *
 * @throws TaiyakuError `invalid-data` for what is not well-formed or no XLIFF
 */
export function readXliff(text: string, name: string): XliffReading {
  const parser = new SaxesParser({});
  const stack: Open[] = [];
  const segments: XliffSegment[] = [];
  let version: "1.2" | "2" | null = null;
  let prefix = "";
  let languages = { source: "", target: "" };
  let left = 0;
  let unit: DraftUnit | null = null;
  let draft: Draft | null = null;
  let within: "source" | "target" | null = null;
  let codes: { readonly name: string; readonly parts: (string | InlineCode)[] }[] = [];
  let failure: string | null = null;

  const tagStart = (): number => text.lastIndexOf("<", parser.position - 1);
  const parent = (): string => stack.at(-1)?.name ?? "";
  const parts = (): (string | InlineCode)[] => codes.at(-1)?.parts ?? draft?.content ?? [];

  const openDraft = (attributes: Attributes): void => {
    const end = text[parser.position - 2] === "/" ? parser.position - 2 : parser.position - 1;
    draft = { attributes, tagEnd: end, content: [], sourceEnd: -1, targetRange: null, hasTarget: false };
    if (attributes["id"] !== undefined) unit?.ids.add(attributes["id"]);
    unit?.drafts.push(draft);
  };

  const closeUnit = (finished: DraftUnit, translate: boolean): void => {
    for (const { attributes, tagEnd, content, sourceEnd, targetRange, hasTarget } of finished.drafts) {
      if (!translate || hasTarget || sourceEnd < 0) {
        left += 1;
        continue;
      }
      segments.push({
        content,
        sourceLanguage: languages.source,
        targetLanguage: languages.target,
        id: attributes["id"] ?? null,
        tagEnd,
        attributes,
        target: targetRange ?? [sourceEnd, sourceEnd],
        unit: finished,
        prefix,
      });
    }
  };

  parser.on("opentag", ({ name: tag, attributes }) => {
    const local = tag.slice(tag.indexOf(":") + 1);
    const at = parent();
    if (stack.length === 0) {
      if (local !== "xliff") failure ??= `${name}:${parser.line}: Expected an XLIFF file, its root is ${tag}.`;
      version = (attributes["version"] ?? "").startsWith("1") ? "1.2" : "2";
      prefix = tag.slice(0, tag.length - local.length);
      languages = { source: attributes["srcLang"] ?? "", target: attributes["trgLang"] ?? "" };
    }
    if (local === "file" && version === "1.2") {
      languages = { source: attributes["source-language"] ?? "", target: attributes["target-language"] ?? "" };
    }
    const translate =
      attributes["translate"] === undefined ? stack.at(-1)?.translate !== false : attributes["translate"] !== "no";
    if (within !== null) {
      codes.push({ name: local, parts: [] });
      if (within === "target" && draft !== null) draft.hasTarget = true;
    } else if (local === (version === "1.2" ? "trans-unit" : "unit")) {
      unit = { suggestionsAt: parser.position, inList: false, ids: new Set(), drafts: [] };
      if (version === "1.2") openDraft(attributes);
    } else if (local === "segment" && at === "unit") openDraft(attributes);
    else if (local === "matches" && at === "unit" && unit !== null) {
      // An empty list in one tag cannot be added to; ours stands before it.
      if (text[parser.position - 2] !== "/") {
        unit.inList = true;
        unit.suggestionsAt = parser.position;
      }
    } else if ((local === "source" || local === "target") && (at === "trans-unit" || at === "segment")) within = local;
    if (within === "target" && local === "target" && draft !== null && codes.length === 0) {
      draft.targetRange = [tagStart(), parser.position];
    }
    stack.push({ name: local, attributes, translate });
  });
  const takeText = (value: string): void => {
    if (within === "source") append(parts(), value);
    else if (within === "target" && value.trim() !== "" && draft !== null) draft.hasTarget = true;
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.on("closetag", ({ name: tag }) => {
    const local = tag.slice(tag.indexOf(":") + 1);
    const open = stack.pop();
    if (codes.length > 0) {
      const closed = codes.pop();
      if (within === "source" && closed !== undefined) closeCode(parts(), closed);
    } else if (within !== null && local === within) {
      if (draft !== null) {
        if (within === "source") draft.sourceEnd = parser.position;
        else if (draft.targetRange !== null) draft.targetRange[1] = parser.position;
      }
      within = null;
      codes = [];
    } else if (local === "seg-source" && parent() === "trans-unit" && draft !== null) draft.sourceEnd = parser.position;
    else if ((local === "trans-unit" || local === "unit") && unit !== null) {
      closeUnit(unit, open?.translate !== false);
      unit = null;
      draft = null;
    } else if (local === "segment") draft = null;
  });
  parser.on("error", ({ message }) => {
    failure ??= `${name}:${message.replace(/^[^ ]*?(\d+):\d+: /, "$1: ")} Mend the file, or write it anew.`;
  });
  parser.write(text).close();
  if (failure !== null || version === null) {
    throw new TaiyakuError("invalid-data", failure ?? `${name}: Expected an XLIFF file.`);
  }
  return { version, segments, left };
}

function append(parts: (string | InlineCode)[], value: string): void {
  if (typeof parts.at(-1) === "string") parts[parts.length - 1] += value;
  else if (value !== "") parts.push(value);
}

function closeCode(
  into: (string | InlineCode)[],
  { name, parts }: { readonly name: string; readonly parts: readonly (string | InlineCode)[] },
): void {
  if (marks.has(name)) for (const part of parts) typeof part === "string" ? append(into, part) : into.push(part);
  else into.push({ kind: running.has(name) ? "hi" : "ph", type: `x-${name}`, content: parts });
}
