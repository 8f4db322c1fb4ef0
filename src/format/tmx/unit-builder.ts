import { outerSpace } from "../../language";
import type { MemoryHeader, TranslationUnit, Variant } from "../../model";
import { readTag } from "./attributes";
import type { ReportDefect } from "./defects";
import { readUnitAttributes, readVariantAttributes, readVersion, type Draft } from "./unit-drafts";
import { createHeaderBuilder, type HeaderBuilder } from "./header";
import { createSegmentBuilder, type SegmentBuilder } from "./segment";
import { sourceFirst } from "./source-first";

type Attributes = Readonly<Record<string, string>>;

/** What the reader tells the builder and hears from it. */
export interface BuilderContext {
  readonly level: 1 | 2;
  readonly report: ReportDefect;
  /** A unit opens, so that defects from here on bear its number. */
  unitOpens(): void;
  /** A unit is complete; null where it had nothing to give. */
  unitCloses(unit: TranslationUnit): void;
  headerCloses(header: MemoryHeader): void;
  /** Whether white space stands in the file itself at the start of the segment just opened, or at the end of the one closed. */
  lookHere(): { readonly isSpace: boolean };
  isRawSpaceBeforeTag(): boolean;
}

/** Takes a parser's events and gives header and units. Elements that are not of TMX are reported and left out. */
export interface UnitBuilder {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Elements deeper than this are taken for an attack. */
const deepest = 256;

/** A builder for one file. */
export function createUnitBuilder(context: BuilderContext): UnitBuilder {
  const { report } = context;
  let version = "1.4";
  let header: HeaderBuilder | null = null;
  let hasHeader = false;
  let sourceLanguage = "*all*";
  let unit: Draft | null = null;
  let variants: Variant[] = [];
  /** Whether a variant of the unit names its country in place of its language, such as `JP`. */
  let hasCountryCode = false;
  let variant: Draft | null = null;
  let segment: SegmentBuilder | null = null;
  let codeDepth = 0;
  let padding: { readonly isSpace: boolean } = { isSpace: false };
  /** The `prop` or `note` that is open, and its text. */
  let info: { readonly name: string; readonly attributes: Attributes; text: string } | null = null;
  /** How many elements that are not of TMX are open. */
  let foreign = 0;

  const finishHeader = (builder: HeaderBuilder): void => {
    const finished = builder.finish();
    sourceLanguage = finished.sourceLanguage;
    hasHeader = true;
    header = null;
    context.headerCloses(finished);
  };
  const needHeader = (): void => {
    if (hasHeader) return;
    report(
      "header-missing",
      "there is no header before the units",
      "Add one with srclang and the six other attributes",
    );
    finishHeader(createHeaderBuilder({}, () => true));
  };

  const openUnit = (attributes: Attributes): void => {
    needHeader();
    context.unitOpens();
    unit = readUnitAttributes(attributes, report);
    variants = [];
    hasCountryCode = false;
  };

  const closeVariant = (draft: Draft): void => {
    if (draft["text"] === undefined) {
      report("segment-missing", "a variant has no seg", "Add it");
      draft["text"] = "";
    } else if (draft["text"] === "" && draft["content"] === undefined) {
      report(
        "segment-empty",
        `the text in ${String(draft["language"] ?? "a variant")} is empty`,
        "Translate it or remove it",
      );
    }
    if (draft["language"] !== undefined) variants.push(draft as unknown as Variant);
  };

  const closeUnit = (draft: Draft): void => {
    if (variants.length === 0) report("unit-empty", "it has no variant", "Remove it");
    else if (variants.length === 1) {
      report("translation-missing", `it has ${variants[0]?.language ?? ""} only`, "Add its translation");
    }
    if (hasCountryCode) variants = variants.map(readUnitedKingdom);
    const source = (draft["sourceLanguage"] as string | undefined) ?? sourceLanguage;
    draft["variants"] = sourceFirst(variants, source);
    draft.properties ??= [];
    context.unitCloses(draft as unknown as TranslationUnit);
  };

  const closeInfo = (closed: {
    readonly name: string;
    readonly attributes: Attributes;
    readonly text: string;
  }): void => {
    const owner: Draft | HeaderBuilder | null = header ?? variant ?? unit;
    if (owner === null) return;
    if (header === null && (variant !== null ? variant["text"] !== undefined : variants.length > 0)) {
      report("element-order", `${closed.name} stands after ${variant === null ? "tuv" : "seg"}`, "Move it before");
    }
    const language = closed.attributes["xml:lang"] ?? closed.attributes["lang"];
    const encoding = closed.attributes["o-encoding"];
    const common = {
      ...(language === undefined ? {} : { language: readTag(language, report) }),
      ...(encoding === undefined ? {} : { originalEncoding: encoding }),
    };
    const target = (header === null ? owner : header.draft) as Draft;
    if (closed.name === "note") (target.notes ??= []).push({ text: closed.text, ...common });
    else {
      const type = closed.attributes["type"];
      if (type === undefined) report("attribute", "a prop has no type", "Name what it says");
      (target.properties ??= []).push({ type: type ?? "x-unknown", value: closed.text, ...common });
    }
  };

  return {
    open(name, attributes) {
      if (segment !== null) {
        codeDepth += 1;
        segment.open(name, attributes);
      } else if (foreign > 0 || info !== null) {
        foreign += 1;
        if (foreign === deepest) report("malformed", `elements are nested deeper than ${deepest}`, "Mend the file");
      } else if (name === "seg" && variant !== null) {
        padding = context.lookHere();
        segment = createSegmentBuilder(report);
      } else if (name === "tuv" && unit !== null && variant === null) {
        hasCountryCode ||= /^(?:jp|kr|cn)$/iu.test(attributes["xml:lang"] ?? attributes["lang"] ?? "");
        variant = readVariantAttributes(attributes, version, report);
      } else if (name === "tu" && unit === null && header === null) openUnit(attributes);
      else if ((name === "prop" || name === "note") && (header ?? unit) !== null) info = { name, attributes, text: "" };
      else if (name === "header" && !hasHeader && header === null) header = createHeaderBuilder(attributes, report);
      else if (name === "ude" && header !== null) header.openEncoding(attributes);
      else if (name === "map" && header !== null) header.addMap(attributes);
      else if (name === "tmx") version = readVersion(attributes["version"], report);
      else if (name !== "body") {
        report("element-unknown", `the element ${name} has no place here`, "Remove it");
        foreign = 1;
      }
    },
    text(text) {
      if (segment !== null) segment.text(text);
      else if (info !== null) info.text += text;
    },
    close(name) {
      if (segment !== null) {
        if (codeDepth > 0) {
          codeDepth -= 1;
          segment.close();
        } else {
          closeSegment(segment);
          segment = null;
        }
      } else if (foreign > 0) foreign -= 1;
      else if (info !== null) {
        closeInfo(info);
        info = null;
      } else if (name === "tuv" && variant !== null) {
        closeVariant(variant);
        variant = null;
      } else if (name === "tu" && unit !== null) {
        closeUnit(unit);
        unit = null;
      } else if (name === "header" && header !== null) finishHeader(header);
    },
  };

  function closeSegment(builder: SegmentBuilder): void {
    if (variant === null) return;
    const trim = padding.isSpace && context.isRawSpaceBeforeTag();
    const { text, content } = builder.finish(false);
    if (variant["text"] !== undefined) {
      report("segment-repeated", "a variant has more than one seg", "Make it two units");
      return;
    }
    const space = outerSpace(text);
    const padded = trim && space.start.includes("\n") && space.end.includes("\n");
    if (padded) report("segment-padded", "the text stands between line breaks", "Write it next to seg's tags");
    const finished = padded ? builder.finish(true) : { text, ...(content === undefined ? {} : { content }) };
    variant["text"] = finished.text;
    if (finished.content !== undefined && context.level === 2) variant["content"] = finished.content;
  }
}

/** `UK` is Ukrainian, but next to `JP` it is the United Kingdom. */
function readUnitedKingdom(variant: Variant): Variant {
  return variant.language === "uk" ? { ...variant, language: "en-GB" } : variant;
}
