import { findTag, outerSpace, tagAffinity } from "../../language";
import {
  TaiyakuError,
  type Administration,
  type InlineCode,
  type MemoryHeader,
  type SegmentContent,
  type TranslationUnit,
  type Variant,
} from "../../model";
import { escapeAttribute, escapeText, formatAttributes, hasForbidden, removeForbidden } from "../../language/xml";
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
  /**
   * Which source language the header names: that of the units to the letter, never `*all*`, which some tools refuse; or
   * what the given header has, as it is. Default: `units`.
   */
  readonly sourceLanguage?: "units" | "header";
}

/** Text is given in pieces of about this length, so that a stream is not called for each unit. */
const pieceLength = 1 << 16;

/**
 * Writes TMX 1.4 that the tools in use read: all seven header attributes, an explicit source language that is the source
 * variant's to the letter, the source variant first, `note` and `prop` before `tuv`, no white space added inside `seg`.
 * Gives text in pieces, in memory that does not grow with the number of units.
 * What `readTmx` makes of it equals what was written, but for the header's source language, unless `sourceLanguage` is
 * `header` (where that is `*all*`, units that begin with another language get a source language of their own, so that
 * their order stays); for the spelling of tags (`JA` comes back as `ja`); and for characters that XML cannot hold.
 *
 * @throws TaiyakuError `invalid-data` for a unit without variants, with a variant without a language or a usage count that
 * is no whole number, and for forbidden characters if asked to; `invalid-argument` for options that there are not
 * @example
 * await pipeline(writeTmx({ units }), createWriteStream("memory.tmx"));
 */
export async function* writeTmx(memory: WritableMemory, options: WriteTmxOptions = {}): AsyncGenerator<string> {
  checkMemory(memory);
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
  checkMemory(memory);
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
  const { level = 2, forbiddenCharacters = "remove", sourceLanguage: sourceOf = "units" } = options;
  checkChoice("level", level, [1, 2]);
  checkChoice("forbiddenCharacters", forbiddenCharacters, ["remove", "fail"]);
  checkChoice("sourceLanguage", sourceOf, ["units", "header"]);
  let sourceLanguage: string | null = null;
  let number = 0;
  const clean = (text: string): string => {
    if (!hasForbidden(text)) return text;
    if (forbiddenCharacters !== "fail") return removeForbidden(text);
    throw new TaiyakuError(
      "invalid-data",
      `Expected text that XML can hold, got a control character or half a surrogate pair near unit ${number}. ` +
        "Remove it, or let `forbiddenCharacters` be `remove`.",
    );
  };
  const begin = (first: TranslationUnit | null): string => {
    sourceLanguage =
      sourceOf === "header" && header.sourceLanguage !== undefined
        ? header.sourceLanguage
        : chooseSource(header, first);
    return clean(formatHead({ ...header, sourceLanguage }));
  };
  return {
    unit(unit) {
      number += 1;
      if (!Array.isArray((unit as Partial<TranslationUnit> | null)?.variants)) {
        throw new TaiyakuError("invalid-data", `Expected unit ${number} to be a unit with variants, got none.`);
      }
      if (unit.variants.length === 0) {
        throw new TaiyakuError("invalid-data", `Expected unit ${number} to have variants, got none. Leave it out.`);
      }
      checkUnit(unit, number);
      const head = sourceLanguage === null ? begin(unit) : "";
      const language = sourceLanguage ?? "";
      return (
        head + clean(formatUnit(header.sourceLanguage === "*all*" ? inOrder(unit, language) : unit, language, level))
      );
    },
    end: () => `${sourceLanguage === null ? begin(null) : ""}</body>\n</tmx>\n`,
  };
}

function checkMemory(memory: WritableMemory | null | undefined): void {
  const units: unknown = memory?.units;
  if (typeof units === "object" && units !== null && (Symbol.asyncIterator in units || Symbol.iterator in units))
    return;
  throw new TaiyakuError("invalid-argument", "Expected a memory with `units`, one after the other, got none.");
}

function checkChoice(name: string, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return;
  throw new TaiyakuError(
    "invalid-argument",
    `Expected \`${name}\` to be ${choices.join(" or ")}, got \`${String(value)}\` (${typeof value})`,
  );
}

function checkUnit(unit: TranslationUnit, number: number): void {
  const fail = (expected: string, actual: unknown): never => {
    throw new TaiyakuError("invalid-data", `Expected ${expected} in unit ${number}, got \`${String(actual)}\`.`);
  };
  for (const owner of [unit, ...unit.variants]) {
    const { usageCount } = owner;
    if (usageCount !== undefined && !(Number.isSafeInteger(usageCount) && usageCount >= 0 && usageCount < 1e15)) {
      fail("`usageCount` to be a whole number from 0", usageCount);
    }
  }
  for (const { language, text } of unit.variants) {
    if (typeof language !== "string" || language.trim() === "") fail("a language of each variant", language);
    if (typeof text !== "string") fail("a text of each variant", text);
  }
}

/** A unit that any of its languages may be the source of, in the order that it has. */
function inOrder(unit: TranslationUnit, sourceLanguage: string): TranslationUnit {
  const first = unit.variants[0]?.language;
  const isInOrder = sourceFirst(unit.variants, sourceLanguage)[0]?.language === first;
  return unit.sourceLanguage !== undefined || first === undefined || isInOrder
    ? unit
    : { ...unit, sourceLanguage: first };
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
  const { start, end } = outerSpace(escaped);
  if (!start.includes("\n") && !end.includes("\n")) return escaped;
  return asReferences(start) + escaped.slice(start.length, escaped.length - end.length) + asReferences(end);
}

function asReferences(space: string): string {
  return space.replace(/[ \t\n]/g, (unit) => `&#${unit.charCodeAt(0)};`);
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
