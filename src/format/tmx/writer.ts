import { findTag, tagAffinity } from "../../language";
import {
  TaiyakuError,
  type Administration,
  type InlineCode,
  type MemoryHeader,
  type SegmentContent,
  type TranslationUnit,
  type Variant,
} from "../../model";
import { escapeAttribute, escapeText, formatAttributes, hasForbidden, removeForbidden } from "../xml-escape";
import { administrationNames } from "./attributes";
import { sourceFirst } from "./source-first";
import { formatHead } from "./writer-head";
import { notes, properties } from "./writer-info";

/** What `writeTmx` takes: units in any number, one after the other, and what is known of them all. */
export interface WritableMemory {
  /** What is missing gets a default; the source language that of the first unit's first variant. */
  readonly header?: Partial<MemoryHeader>;
  readonly units: Iterable<TranslationUnit> | AsyncIterable<TranslationUnit>;
}

/** Options of `writeTmx`. */
export interface WriteTmxOptions {
  /** Characters that XML cannot hold (control characters, lone surrogates): left out, or an error. Default: `remove`. */
  readonly forbiddenCharacters?: "remove" | "fail";
  /** 1 writes plain text only; 2 keeps inline codes. Default: 2. */
  readonly level?: 1 | 2;
}

/** Text is given in pieces of about this length, so that a stream is not called for each unit. */
const pieceLength = 1 << 16;

/**
 * Writes TMX 1.4 that the tools in use read: all seven header attributes, an explicit source language that is the source
 * variant's to the letter, the source variant first, `note` and `prop` before `tuv`, no white space added inside `seg`.
 * Gives text in pieces, in memory that does not grow with the number of units.
 * What `readTmx` makes of it equals what was written.
 *
 * @throws TaiyakuError `invalid-data` for a unit without variants, and for forbidden characters if asked to
 * @example
 * await pipeline(writeTmx({ units }), createWriteStream("memory.tmx"));
 */
export async function* writeTmx(memory: WritableMemory, options: WriteTmxOptions = {}): AsyncGenerator<string> {
  const format = createFormatter(memory.header ?? {}, options);
  let piece = "";
  for await (const unit of memory.units) {
    piece += format.unit(unit);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece + format.end();
}

/**
 * A TMX file as one string, for memories that are small.
 *
 * @throws TaiyakuError as `writeTmx`
 */
export function formatTmx(
  memory: WritableMemory & { readonly units: Iterable<TranslationUnit> },
  options: WriteTmxOptions = {},
): string {
  const format = createFormatter(memory.header ?? {}, options);
  let text = "";
  for (const unit of memory.units) text += format.unit(unit);
  return text + format.end();
}

interface Formatter {
  unit(unit: TranslationUnit): string;
  end(): string;
}

function createFormatter(header: Partial<MemoryHeader>, options: WriteTmxOptions): Formatter {
  const level = options.level ?? 2;
  let sourceLanguage: string | null = null;
  let number = 0;
  const clean = (text: string): string => {
    if (!hasForbidden(text)) return text;
    if (options.forbiddenCharacters !== "fail") return removeForbidden(text);
    throw new TaiyakuError(
      "invalid-data",
      `Expected text that XML can hold, got a control character or half a surrogate pair near unit ${number}. ` +
        "Remove it, or let `forbiddenCharacters` be `remove`.",
    );
  };
  const begin = (first: TranslationUnit | null): string => {
    sourceLanguage = chooseSource(header, first);
    return clean(formatHead({ ...header, sourceLanguage }));
  };
  return {
    unit(unit) {
      number += 1;
      const head = sourceLanguage === null ? begin(unit) : "";
      if (unit.variants.length === 0) {
        throw new TaiyakuError("invalid-data", `Expected unit ${number} to have variants, got none. Leave it out.`);
      }
      return head + clean(formatUnit(unit, sourceLanguage ?? "", level));
    },
    end: () => `${sourceLanguage === null ? begin(null) : ""}</body>\n</tmx>\n`,
  };
}

/** Never `*all*`, which some readers refuse; and to the letter as in the units, since others compare letters. */
function chooseSource(header: Partial<MemoryHeader>, first: TranslationUnit | null): string {
  const languages = first?.variants.map((variant) => variant.language) ?? [];
  const wanted = header.sourceLanguage;
  if (wanted === undefined || wanted === "*all*") return languages[0] ?? "ja";
  const source = languages[findTag(wanted, languages)];
  return source !== undefined && tagAffinity(wanted, source) >= 2 ? source : wanted;
}

function formatUnit(unit: TranslationUnit, sourceLanguage: string, level: 1 | 2): string {
  const attributes = formatAttributes([
    ["tuid", unit.id],
    ["segtype", unit.segmentType],
    ["srclang", unit.sourceLanguage],
  ]);
  const variants = sourceFirst(unit.variants, unit.sourceLanguage ?? sourceLanguage);
  return (
    `<tu${attributes}${administration(unit)}>\n${notes(unit.notes, " ")}${properties(unit.properties, " ")}` +
    `${variants.map((variant) => formatVariant(variant, level)).join("")}</tu>\n`
  );
}

function formatVariant(variant: Variant, level: 1 | 2): string {
  const content = level === 2 ? variant.content : undefined;
  const segment = `<seg>${content === undefined ? runningText(variant.text) : formatContent(content)}</seg>`;
  const inner = notes(variant.notes, "  ") + properties(variant.properties, "  ");
  return (
    ` <tuv xml:lang="${escapeAttribute(variant.language)}"${administration(variant)}>` +
    `${inner === "" ? segment : `\n${inner}  ${segment}\n `}</tuv>\n`
  );
}

function formatContent(content: SegmentContent): string {
  return content
    .map((part, index) =>
      typeof part !== "string"
        ? formatCode(part)
        : index === 0 || index === content.length - 1
          ? runningText(part)
          : escapeText(part),
    )
    .join("");
}

function formatCode(code: InlineCode): string {
  const attributes = formatAttributes([
    ["i", code.i],
    ["x", code.x],
    ["type", code.type],
    ["pos", code.pos],
    ["assoc", code.assoc],
    ["datatype", code.datatype],
  ]);
  const inner = code.content.map((part) => (typeof part === "string" ? escapeText(part) : formatCode(part))).join("");
  return `<${code.kind}${attributes}${inner === "" ? "/>" : `>${inner}</${code.kind}>`}`;
}

/** Line breaks at the ends of a segment as references: raw ones are taken for the layout of the file, and trimmed. */
function runningText(text: string): string {
  const escaped = escapeText(text);
  if (!/^\s*\n|\n\s*$/.test(escaped)) return escaped;
  return escaped.replace(/^\s+|\s+$/g, (space) => space.replace(/[ \t\n]/g, (unit) => `&#${unit.charCodeAt(0)};`));
}

function administration(owner: Administration): string {
  let text = "";
  for (const [name, field] of administrationEntries) {
    const value = owner[field];
    if (value !== undefined) text += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return text;
}

const administrationEntries = Object.entries(administrationNames);
