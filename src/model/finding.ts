import type { Address } from "./address";
import type { Language } from "./language";
import type { Range } from "./range";

/** How much a finding weighs: `error` is surely wrong, `warning` very likely, `info` worth knowing. */
export type Severity = "error" | "warning" | "info";

/** A fault or a remarkable place of a document or of a translation. Data, never an exception. */
export interface Finding {
  /** The name of what reports it, such as `item-without-counterpart`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** One sentence for a person, with what to do where that is known. */
  readonly message: string;
  readonly address: Address;
  /** The document that `range` points into. */
  readonly language: Language;
  /** Where in the original text of that document. */
  readonly range: Range;
  /** The text at the range. */
  readonly actual?: string;
  /** The expected text. */
  readonly expected?: string;
}
