import type { GlossaryIndex, RecognizedTerm } from "../glossary";
import type { Quantity } from "../language";
import type { ProgramText } from "./units/program-text";
import type { CheckText, Fix, Glossary, Language, Range, StructureRemark } from "../model";

/** The languages of a unit, where the caller gives them. */
export interface UnitLanguages {
  readonly from?: Language;
  readonly to?: Language;
}

/** A text of a unit with what rules need of it, worked out when it is first asked for. */
export interface PreparedText extends Required<CheckText> {
  readonly language: Language;
  /** Terms of the glossary, deprecated ones too. */
  readonly terms: readonly RecognizedTerm[];
  readonly quantities: readonly Quantity[];
  /** Stretches that a program reads: placeholders, tags, literals, identifiers, addresses. */
  readonly program: readonly ProgramText[];
  /** Remarks of the translator, such as （訳注: …）, which the source does not have. */
  readonly translatorNotes: readonly Range[];
  /** The text with spaces in place of program text and of the translator's remarks, of the same length. */
  readonly prose: string;
}

/** A unit as rules see it. */
export interface PreparedUnit {
  readonly id: string;
  readonly index: number;
  readonly source: PreparedText;
  readonly target: PreparedText;
  /** How many characters the target may have, where the file gives a limit. */
  readonly maxLength?: number;
  /** What the unit's place says. */
  readonly remarks: readonly StructureRemark[];
}

/** What a rule reports of a unit; the rest of a finding is filled in behind it. */
export interface Report {
  readonly message: string;
  /** Default: `target`. */
  readonly side?: "source" | "target";
  readonly range: Range;
  readonly actual?: string;
  readonly expected?: string;
  readonly fix?: Fix;
}

/** What all units together tell. */
export interface RuleContext {
  readonly units: readonly PreparedUnit[];
  readonly glossary: Glossary | null;
  readonly index: GlossaryIndex | null;
}
