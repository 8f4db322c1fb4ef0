import { TaiyakuError, type InlineCode, type SegmentContent } from "../../model";
import { SaxesParser } from "../xml-events";
import type { XliffReading, XliffSegment } from "./model";

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
  readonly segmentation: (string | { readonly mid: string; readonly content: SegmentContent })[];
}

type Content = (string | InlineCode)[];

/** An element inside a segment; with a `mid` it is a segment itself. */
interface OpenCode {
  readonly name: string;
  readonly parts: Content;
  readonly mid?: string;
}

/** Elements that hold running text, and those that only mark it. */
const running = new Set(["g", "pc"]);
const marks = new Set(["mrk", "sub"]);

/**
 * Finds the segments of XLIFF 1.2 and 2.x that have no translation, with their places in the text.
 * In 1.2 a `trans-unit` is one segment, unless its `seg-source` cuts it in several.
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
  let within: "source" | "seg-source" | "target" | null = null;
  let codes: OpenCode[] = [];
  let failure: string | null = null;

  const tagStart = (): number => text.lastIndexOf("<", parser.position - 1);
  const parent = (): string => stack.at(-1)?.name ?? "";
  const parts = (): Content => codes.at(-1)?.parts ?? draft?.content ?? [];

  const openDraft = (attributes: Attributes): void => {
    const end = text[parser.position - 2] === "/" ? parser.position - 2 : parser.position - 1;
    draft = {
      attributes,
      tagEnd: end,
      content: [],
      sourceEnd: -1,
      targetRange: null,
      hasTarget: false,
      segmentation: [],
    };
    if (attributes["id"] !== undefined) unit?.ids.add(attributes["id"]);
    unit?.drafts.push(draft);
  };

  const closeUnit = (finished: DraftUnit, translate: boolean): void => {
    for (const { attributes, tagEnd, content, sourceEnd, targetRange, hasTarget, segmentation } of finished.drafts) {
      if (!translate || hasTarget || sourceEnd < 0) {
        left += 1;
        continue;
      }
      const whole: XliffSegment = {
        content,
        sourceLanguage: languages.source,
        targetLanguage: languages.target,
        id: attributes["id"] ?? null,
        tagEnd,
        attributes,
        target: targetRange ?? [sourceEnd, sourceEnd],
        unit: finished,
        prefix,
      };
      const cut = segmentation.filter((piece) => typeof piece !== "string");
      if (cut.length < 2) segments.push(whole);
      else {
        for (const piece of cut) {
          const part = { of: segmentation, index: segmentation.indexOf(piece) };
          segments.push({ ...whole, content: piece.content, part });
        }
      }
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
      const isSegment = within === "seg-source" && codes.length === 0 && attributes["mtype"] === "seg";
      codes.push({ name: local, parts: [], ...(isSegment ? { mid: attributes["mid"] ?? "" } : {}) });
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
    else if (local === "seg-source" && at === "trans-unit") within = local;
    if (within === "target" && local === "target" && draft !== null && codes.length === 0) {
      draft.targetRange = [tagStart(), parser.position];
    }
    stack.push({ name: local, attributes, translate });
  });
  const takeText = (value: string): void => {
    if (within === "source" || (within === "seg-source" && codes.length > 0)) append(parts(), value);
    else if (within === "seg-source") draft?.segmentation.push(value);
    else if (within === "target" && value.trim() !== "" && draft !== null) draft.hasTarget = true;
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.on("closetag", ({ name: tag }) => {
    const local = tag.slice(tag.indexOf(":") + 1);
    const open = stack.pop();
    if (codes.length > 0) {
      const closed = codes.pop();
      if (closed?.mid !== undefined) draft?.segmentation.push({ mid: closed.mid, content: closed.parts });
      else if (within !== "target" && closed !== undefined) closeCode(parts(), closed);
    } else if (within !== null && local === within) {
      if (draft !== null) {
        if (within !== "target") draft.sourceEnd = parser.position;
        else if (draft.targetRange !== null) draft.targetRange[1] = parser.position;
      }
      within = null;
      codes = [];
    } else if ((local === "trans-unit" || local === "unit") && unit !== null) {
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

function append(parts: Content, value: string): void {
  if (typeof parts.at(-1) === "string") parts[parts.length - 1] += value;
  else if (value !== "") parts.push(value);
}

function closeCode(into: Content, { name, parts }: OpenCode): void {
  if (marks.has(name)) for (const part of parts) typeof part === "string" ? append(into, part) : into.push(part);
  else into.push({ kind: running.has(name) ? "hi" : "ph", type: `x-${name}`, content: parts });
}
