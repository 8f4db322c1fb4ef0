import { describe, expectArguments, optional, record, text } from "../../model/shapes";
import { isTaiyakuError, TaiyakuError, type MemoryHeader, type TranslationUnit } from "../../model";
import type { XmlInput } from "../xml/input";
import { defaultPolicies, type DefectPolicy, type TmxDefect, type TmxDefectKind } from "./defects";

/** Options of `readTmx`. */
export interface ReadTmxOptions {
  /** The file's name, for messages. Default: `TMX`. */
  readonly name?: string;
  /** The encoding, where the file does not tell the truth. Default: by BOM, bytes, declaration. */
  readonly encoding?: string;
  /** What to do about each kind of defect. Default: `defaultPolicies`. */
  readonly policies?: Partial<Readonly<Record<TmxDefectKind, DefectPolicy>>>;
  /** 1 reads plain text only; 2 keeps inline codes. Default: 2. */
  readonly level?: 1 | 2;
}

/** The units of a TMX file as they are read, with what is known of the file so far. */
export interface TmxReading extends AsyncIterable<TranslationUnit> {
  /** Null until the header was read, which is before the first unit is given. */
  readonly header: MemoryHeader | null;
  /** What was met and put right or left out so far. The first 10,000; `defectCount` counts on. */
  readonly defects: readonly TmxDefect[];
  readonly defectCount: number;
}

/**
 * Checks what a caller gives `readTmx`.
 *
 * @throws TaiyakuError `invalid-argument`
 */
export function checkReading(input: unknown, options: ReadTmxOptions): void {
  expectArguments(
    { options },
    { options: record({ name: optional(text), encoding: optional(text), policies: optional(record({})) }) },
  );
  const { level, policies } = options;
  const isStream =
    typeof input === "object" && input !== null && (Symbol.asyncIterator in input || Symbol.iterator in input);
  if (typeof input !== "string" && !isStream) throw wrong("input", "text, bytes or a stream of them", input);
  if (![undefined, 1, 2].includes(level)) throw wrong("level", "1 or 2", level);
  for (const [kind, policy] of Object.entries(policies ?? {})) {
    if (!Object.hasOwn(defaultPolicies, kind)) throw wrong("policies", "by the names of defects", kind);
    if (!["fail", "skip", "repair"].includes(policy)) throw wrong(`policies.${kind}`, "fail, skip or repair", policy);
  }
}

function wrong(name: string, expected: string, actual: unknown): TaiyakuError {
  return new TaiyakuError("invalid-argument", `Expected \`${name}\` to be ${expected}, got ${describe(actual)}.`);
}

/** The pieces of an input; a stream that breaks off is a `file` error. */
export function readable(input: XmlInput, name: string): XmlInput {
  return typeof input === "string" || input instanceof Uint8Array ? input : guarded(input, name);
}

async function* guarded(
  input: Exclude<XmlInput, string | Uint8Array>,
  name: string,
): AsyncGenerator<string | Uint8Array> {
  try {
    for await (const piece of input as AsyncIterable<unknown>) {
      if (typeof piece !== "string" && !(piece instanceof Uint8Array)) {
        throw wrong("input", "text or bytes, piece by piece", piece);
      }
      yield piece;
    }
  } catch (cause) {
    if (isTaiyakuError(cause)) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new TaiyakuError("file", `${name}: cannot be read to its end (${message}). Try again.`, { cause });
  }
}
