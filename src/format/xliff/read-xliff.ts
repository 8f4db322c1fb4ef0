import { plainText, TaiyakuError, type InlineCode, type SegmentContent } from "../../model";
import { createEntityTable, SaxesParser } from "../../language/xml";
import {
  append,
  closeCode,
  emptyTargetAt,
  isApproved,
  isProtected,
  type Attributes,
  type Content,
  type OpenCode,
} from "./elements";
import type { XliffReading, XliffSegment } from "./model";

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly translate: boolean;
  readonly keepsSpace: boolean;
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
  targetTagEnd: number;
  hasTarget: boolean;
  suggestOnly: boolean;
  keepsSpace: boolean;
  readonly segmentation: (string | { readonly mid: string; readonly content: SegmentContent })[];
}

/** Elements deeper than this are taken for an attack. */
const deepest = 256;

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
  /** Every segment of the file that is open, for the neighbours; those that ask for a translation with their number. */
  let inFile: { readonly text: string; readonly asks: number | null }[] = [];
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
      targetTagEnd: 0,
      hasTarget: false,
      suggestOnly: isApproved(attributes),
      keepsSpace: false,
      segmentation: [],
    };
    if (attributes["id"] !== undefined) unit?.ids.add(attributes["id"]);
    unit?.drafts.push(draft);
  };

  const closeUnit = (finished: DraftUnit, translate: boolean): void => {
    for (const finishedDraft of finished.drafts) {
      const { attributes, content, sourceEnd, targetRange, segmentation } = finishedDraft;
      const cut = segmentation.filter((piece) => typeof piece !== "string");
      const pieces =
        cut.length < 2 ? [{ content, part: null }] : cut.map((piece) => ({ content: piece.content, part: piece }));
      if (!translate || finishedDraft.hasTarget || sourceEnd < 0) {
        left += 1;
        if (sourceEnd >= 0) inFile.push(...pieces.map((piece) => ({ text: plainText(piece.content), asks: null })));
        continue;
      }
      const whole: XliffSegment = {
        content,
        sourceLanguage: languages.source,
        targetLanguage: languages.target,
        id: attributes["id"] ?? null,
        tagEnd: finishedDraft.tagEnd,
        attributes,
        suggestOnly: finishedDraft.suggestOnly,
        keepsSpace: finishedDraft.keepsSpace,
        target: targetRange ?? [sourceEnd, sourceEnd],
        ...(targetRange === null ? {} : { emptyTarget: emptyTargetAt(text, targetRange, finishedDraft.targetTagEnd) }),
        unit: finished,
        prefix,
      };
      for (const { content: own, part } of pieces) {
        inFile.push({ text: plainText(own), asks: segments.length });
        segments.push(
          part === null
            ? whole
            : { ...whole, content: own, part: { of: segmentation, index: segmentation.indexOf(part) } },
        );
      }
    }
  };

  const closeFile = (): void => {
    for (const [index, { asks }] of inFile.entries()) {
      const segment = asks === null ? undefined : segments[asks];
      if (asks === null || segment === undefined) continue;
      const previous = inFile[index - 1]?.text;
      const next = inFile[index + 1]?.text;
      segments[asks] = {
        ...segment,
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      };
    }
    inFile = [];
  };

  const entities = createEntityTable((_, message, remedy) => {
    failure ??= `${name}:${parser.line}: ${message}. ${remedy}.`;
    return false;
  });
  parser.ENTITIES = new Proxy(parser.ENTITIES, {
    get: (known, entity: string) => known[entity] ?? entities.resolve(entity),
  });
  parser.on("doctype", (doctype) => entities.declare(doctype));
  parser.on("opentag", ({ name: tag, attributes }) => {
    if (failure !== null) return;
    if (stack.length === deepest) {
      failure = `${name}:${parser.line}: elements are nested deeper than ${deepest}. Mend the file, or write it anew.`;
      return;
    }
    const local = tag.slice(tag.indexOf(":") + 1);
    const at = parent();
    if (stack.length === 0) {
      if (local !== "xliff") failure ??= `${name}:${parser.line}: Expected an XLIFF file, its root is ${tag}.`;
      if (failure === null && !/^(?:1\.[0-2]|2\.\d)$/.test(attributes["version"] ?? "")) {
        const found = attributes["version"] === undefined ? "none" : `\`${attributes["version"]}\``;
        failure = `${name}:${parser.line}: Expected version 1.2 or 2.0 to 2.2 of XLIFF, got ${found}. Convert the file.`;
      }
      version = (attributes["version"] ?? "").startsWith("1") ? "1.2" : "2";
      prefix = tag.slice(0, tag.length - local.length);
      languages = { source: attributes["srcLang"] ?? "", target: attributes["trgLang"] ?? "" };
    }
    if (local === "file" && version === "1.2") {
      languages = { source: attributes["source-language"] ?? "", target: attributes["target-language"] ?? "" };
    }
    const translate =
      attributes["translate"] === undefined ? stack.at(-1)?.translate !== false : attributes["translate"] !== "no";
    const space = attributes["xml:space"];
    const keepsSpace = space === undefined ? stack.at(-1)?.keepsSpace === true : space === "preserve";
    if (within !== null) {
      if (draft !== null && within !== "target" && isProtected(local, attributes)) draft.suggestOnly = true;
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
      draft.targetTagEnd = parser.position;
      if (isApproved(attributes)) draft.suggestOnly = true;
    }
    if (within === "source" && local === "source" && draft !== null && codes.length === 0)
      draft.keepsSpace = keepsSpace;
    stack.push({ name: local, attributes, translate, keepsSpace });
  });
  const takeText = (value: string): void => {
    if (failure !== null) return;
    if (within === "source" || (within === "seg-source" && codes.length > 0)) append(parts(), value);
    else if (within === "seg-source") draft?.segmentation.push(value);
    else if (within === "target" && value.trim() !== "" && draft !== null) draft.hasTarget = true;
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.on("closetag", ({ name: tag }) => {
    if (failure !== null) return;
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
    else if (local === "file") closeFile();
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
