import type { Range } from "../../model";
import { characterOfReference, joinSurrogateReferences, surrogateReferences } from "./references";

/** A stretch of a text with its place in the file: of equal length, or a reference there and its characters here. */
export interface TextRun {
  readonly offset: number;
  readonly length: number;
  readonly original: number;
  readonly originalLength: number;
  /** Whether nothing is escaped there: a CDATA section. */
  readonly isRaw?: boolean;
}

/** A decoded text, with what was found wrong in it. */
export interface DecodedText {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly faults: readonly { readonly at: number; readonly message: string; readonly remedy: string }[];
}

const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const forbidden = "[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|\\p{Surrogate}";
const anySpecial = new RegExp(`[&\\r]|${forbidden}`, "u");
/** What is not text as it is written: pairs of surrogate references, references, CR, and what XML forbids. */
const special = new RegExp(
  `${surrogateReferences.source}|&(#x[\\da-f]+|#\\d+|[\\p{L}_:][\\p{L}\\p{M}\\p{N}_.:·-]*);|&|\\r\\n?|(?:${forbidden})+`,
  "giu",
);

/** The text of a stretch of a file between tags, with the place of each part. `resolve` expands named entities. */
export function decodeText(source: string, [start, end]: Range, resolve: (name: string) => string): DecodedText {
  const raw = source.slice(start, end);
  if (!anySpecial.test(raw)) {
    return {
      text: raw,
      runs: [{ offset: 0, length: raw.length, original: start, originalLength: raw.length }],
      faults: [],
    };
  }
  const runs: TextRun[] = [];
  const faults: { at: number; message: string; remedy: string }[] = [];
  let text = "";
  let cursor = 0;
  const put = (written: string, at: number, originalLength: number): void => {
    if (originalLength === 0) return;
    runs.push({ offset: text.length, length: written.length, original: start + at, originalLength });
    text += written;
  };
  for (const match of raw.matchAll(special)) {
    const [whole] = match;
    put(raw.slice(cursor, match.index), cursor, match.index - cursor);
    cursor = match.index + whole.length;
    const { written, fault } = decodeSpecial(whole, match[5], resolve);
    put(written, match.index, whole.length);
    if (fault !== undefined) faults.push({ at: start + match.index, ...fault });
  }
  put(raw.slice(cursor), cursor, raw.length - cursor);
  return { text, runs, faults };
}

interface DecodedSpecial {
  readonly written: string;
  readonly fault?: { readonly message: string; readonly remedy: string };
}

function decodeSpecial(
  whole: string,
  reference: string | undefined,
  resolve: (name: string) => string,
): DecodedSpecial {
  if (whole.startsWith("\r")) return { written: "\n" };
  if (whole === "&") {
    return { written: "&", fault: { message: "an & begins no reference", remedy: "Write it as &amp;" } };
  }
  const forbiddenFault = { message: "there is a character that XML forbids", remedy: "Remove it" };
  if (reference !== undefined) {
    const written = characterOfReference(reference) ?? predefined[reference] ?? resolve(reference);
    return written === "" ? { written, fault: forbiddenFault } : { written };
  }
  const pair = joinSurrogateReferences(whole);
  if (pair === undefined) return { written: "", fault: forbiddenFault };
  return {
    written: pair,
    fault: { message: "a character is written as two references to surrogates", remedy: "Write the character itself" },
  };
}
