/** The kinds of errors: stable names that a program may compare with. */
export type ErrorCode =
  /** An argument or option is not of the form that the function takes. */
  | "invalid-argument"
  /** A file cannot be read or written, or its bytes are not text. */
  | "file"
  /** The language of a text cannot be detected, or both texts are in one language. */
  | "language"
  /** The morphological dictionary cannot be loaded. */
  | "dictionary"
  /** Data from outside (a glossary, a translation memory) is not of the promised form. */
  | "invalid-data";

/** The mark of an error of this library in any copy of it: ESM, CommonJS and a bundle each have their own class. */
const brand = Symbol.for("taiyaku.error");

/** A message quotes what a file says, which may be of any length. */
const longestMessage = 800;

/**
 * The one error class. A caller's mistake throws it; a fault of a document is a `Finding` instead.
 * Its message names the place and the remedy, in at most 800 characters; `code` is for programs. `instanceof` and
 * `isTaiyakuError` know the errors of every copy of the library in a process.
 */
export class TaiyakuError extends Error {
  override readonly name = "TaiyakuError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(shorten(message), options);
    this.code = code;
    Object.defineProperty(this, brand, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isTaiyakuError(value);
  }
}

/**
 * True for a `TaiyakuError` of any copy of this library.
 *
 * @example
 * try { parseGlossary(data); } catch (error) { if (!isTaiyakuError(error) || error.code !== "invalid-data") throw error; }
 */
export function isTaiyakuError(value: unknown): value is TaiyakuError {
  return typeof value === "object" && value !== null && brand in value;
}

/** Place and remedy are at the ends of a message, so the middle is cut. */
function shorten(message: string): string {
  if (message.length <= longestMessage) return message;
  const half = longestMessage / 2 - 1;
  const [start, end] = [message.slice(0, half), message.slice(1 - half)];
  return `${start.replace(/[\ud800-\udbff]$/, "")} … ${end.replace(/^[\udc00-\udfff]/, "")}`;
}
