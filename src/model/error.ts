/** What went wrong, for programs: stable names that a caller may compare with. */
export type ErrorCode =
  /** An argument or option is not of the form that the function takes. */
  | "invalid-argument"
  /** A file cannot be read or written, or its bytes are not text. */
  | "file"
  /** A text cannot be told to be English or Japanese, or both are one language. */
  | "language"
  /** The morphological dictionary cannot be loaded. */
  | "dictionary"
  /** Data from outside (a glossary, a translation memory) is not of the promised form. */
  | "invalid-data";

/**
 * The one error class. A caller's mistake throws it; a fault of a document is a `Finding` instead.
 * Its message names the place and the remedy; `code` is for programs.
 */
export class TaiyakuError extends Error {
  override readonly name = "TaiyakuError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** True for a `TaiyakuError` of any copy of this library: ESM and CJS have a class each, so `instanceof` is not enough. */
export function isTaiyakuError(value: unknown): value is TaiyakuError {
  return value instanceof Error && value.name === "TaiyakuError" && "code" in value;
}
