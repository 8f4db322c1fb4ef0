import { TaiyakuError, type Glossary, type Language } from "../model";
import { decodeDeclared } from "./decode-text";
import type { GlossaryReading, GlossaryWriting } from "./glossary-exchange";

/** Options of `readGlossary` and `writeGlossary`; each format takes those that it has a use for. */
export interface GlossaryFormatOptions {
  /** The language of the source column, or that is translated from. Default: by the text; Japanese on writing. */
  readonly from?: Language;
  /** The encoding of bytes, such as `shift_jis`. Default: by the byte order mark or a declaration, else UTF-8. */
  readonly encoding?: string;
  /** The date in the header of UTX, `YYYY-MM-DD`. Writing UTX needs it. */
  readonly date?: string;
  /** The copyright and licence in the header of UTX. */
  readonly copyright?: string;
  readonly license?: string;
  /** What becomes of a TBX file with faults. Default: `"refuse"`. */
  readonly faults?: "refuse" | "report";
}

/** A format of glossaries: one object in one file. Lists, help and the choice by name or content are derived from it. */
export interface GlossaryFormatDefinition<Name extends string = string> {
  readonly name: Name;
  /** A phrase for help and documents, such as `Excel workbook`. */
  readonly title: string;
  /** The endings of file names; of two formats whose endings fit, the longer ending counts. */
  readonly suffixes: readonly string[];
  /** Whether a file that begins so is of this format; it decides between formats of one suffix and for files without one. */
  readonly sniff?: (start: string) => boolean;
  /** Whether its files are bytes rather than text. Default: false. */
  readonly isBinary?: true;
  /** Absent for a format that is written only. */
  readonly read?: (input: string | Uint8Array, options: GlossaryFormatOptions) => GlossaryReading;
  /** Absent for a format that is read only. */
  readonly write?: (glossary: Glossary, options: GlossaryFormatOptions) => GlossaryWriting;
}

/** A format of text files: bytes are decoded before they are read. */
export function textFormat<const Name extends string>(
  format: Omit<GlossaryFormatDefinition<Name>, "read"> & {
    readonly read?: (text: string, options: GlossaryFormatOptions) => GlossaryReading;
  },
): GlossaryFormatDefinition<Name> {
  const { read, ...others } = format;
  if (read === undefined) return others;
  return {
    ...others,
    read: (input, options) =>
      read(typeof input === "string" ? input : decodeDeclared(input, options.encoding), options),
  };
}

/** A format of binary files. */
export function binaryFormat<const Name extends string>(
  format: Omit<GlossaryFormatDefinition<Name>, "read" | "isBinary"> & {
    readonly read: (bytes: Uint8Array, options: GlossaryFormatOptions) => GlossaryReading;
  },
): GlossaryFormatDefinition<Name> {
  return {
    ...format,
    isBinary: true,
    read(input, options) {
      if (typeof input !== "string") return format.read(input, options);
      throw new TaiyakuError("invalid-argument", `Expected the bytes of ${format.title}, got a text.`);
    },
  };
}

/** The formats of a list by name, file and use. */
export interface GlossaryFormatRegistry<Name extends string = string> {
  readonly names: readonly Name[];
  readonly readable: readonly Name[];
  readonly writable: readonly Name[];
  /** @throws TaiyakuError `invalid-argument` for an unknown name */
  get(name: string): GlossaryFormatDefinition<Name>;
  has(name: string): name is Name;
  /** The format by the suffix of a name, and by the first characters where several formats share it; null if neither tells. */
  find(fileName: string | null, start?: string): Name | null;
  /** A line for each format: its name, title, suffixes and whether it is read or written only. */
  describe(): readonly string[];
}

/** A registry of formats; each name may be taken once. */
export function createFormatRegistry<Name extends string>(
  formats: readonly GlossaryFormatDefinition<Name>[],
): GlossaryFormatRegistry<Name> {
  const byName = new Map<string, GlossaryFormatDefinition<Name>>(formats.map((format) => [format.name, format]));
  const namesOf = (fits: (format: GlossaryFormatDefinition<Name>) => boolean): Name[] =>
    formats.filter(fits).map(({ name }) => name);
  return {
    names: namesOf(() => true),
    readable: namesOf(({ read }) => read !== undefined),
    writable: namesOf(({ write }) => write !== undefined),
    has: (name): name is Name => byName.has(name),
    get(name) {
      const format = byName.get(name);
      if (format !== undefined) return format;
      throw new TaiyakuError(
        "invalid-argument",
        `Expected a glossary format (${[...byName.keys()].join(", ")}), got \`${name}\`.`,
      );
    },
    find(fileName, start) {
      const candidates = fileName === null ? formats : bySuffix(formats, fileName.toLowerCase());
      const sniffed = start === undefined ? undefined : candidates.find(({ sniff }) => sniff?.(start) === true);
      if (sniffed !== undefined) return sniffed.name;
      if (fileName === null) return null;
      return (candidates.find(({ sniff }) => sniff === undefined) ?? candidates[0])?.name ?? null;
    },
    describe: () => formats.map(describeFormat),
  };
}

function bySuffix<Name extends string>(
  formats: readonly GlossaryFormatDefinition<Name>[],
  fileName: string,
): GlossaryFormatDefinition<Name>[] {
  const lengthIn = ({ suffixes }: GlossaryFormatDefinition): number =>
    Math.max(0, ...suffixes.filter((suffix) => fileName.endsWith(suffix)).map((suffix) => suffix.length));
  const longest = Math.max(...formats.map(lengthIn));
  return longest === 0 ? [] : formats.filter((format) => lengthIn(format) === longest);
}

function describeFormat({ name, title, suffixes, read, write }: GlossaryFormatDefinition): string {
  const use = read === undefined ? ", written only" : write === undefined ? ", read only" : "";
  return `${name.padEnd(14)}${title}${suffixes.length === 0 ? "" : ` (${suffixes.join(" ")})`}${use}`;
}
