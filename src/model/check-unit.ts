import type { Address } from "./address";
import type { Finding } from "./finding";
import type { Language } from "./language";
import type { Range } from "./range";

/** The kind of an inline code and its place in the text. */
export interface CodeMark {
  readonly kind: "open" | "close" | "standalone";
  /** The key that pairs the code with the same code of the other language, such as `1` or `<b>`. */
  readonly id: string;
  /** The offset in UTF-16 units of the text without codes. */
  readonly offset: number;
}

/** A mark of a footnote that was taken out of a text. */
export interface FootnoteMark {
  readonly label: string;
  readonly offset: number;
}

/** One language of a unit that is to be checked. */
export interface CheckText {
  /** The text without inline codes and note marks. */
  readonly text: string;
  readonly codes?: readonly CodeMark[];
  readonly notes?: readonly FootnoteMark[];
  /** Stretches that are to stay as they are in the source, such as a name; nothing inside them is reported. */
  readonly protected?: readonly Range[];
}

/** A difference of structure that the text does not show: another label, merged items, another order. */
export interface StructureRemark {
  /** The side that it points at. */
  readonly side: "source" | "target";
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
}

/** A source and its translation, to be checked; one of the two is empty where a text was left out or put in. */
export interface CheckUnit {
  /** The unit's name in its file: a tuid, the ids of an XLIFF unit and segment, an address. Default: its position, from 1. */
  readonly id?: string;
  readonly source: string | CheckText;
  readonly target: string | CheckText;
  /** Default: detected from the script. */
  readonly sourceLanguage?: Language;
  readonly targetLanguage?: Language;
  readonly address?: Address;
  /** How many characters the target may have. Default: no limit. */
  readonly maxLength?: number;
  /** Rules that the file switches off for this unit; `*` for all. */
  readonly ignore?: readonly string[];
  /** The differences of structure that the alignment of two documents found here. */
  readonly structure?: readonly StructureRemark[];
}

/** A change that fixes a finding: `range` of the target is replaced by `text`. */
export interface Fix {
  readonly range: Range;
  readonly text: string;
}

/** A finding about a translation. `range` points into the unit's text of `language`. */
export interface ValidationFinding extends Finding {
  /** The unit's id. */
  readonly unit: string;
  /** The unit's position among those that were checked, from 0. */
  readonly index: number;
  /** The text that `range` points into. */
  readonly side: "source" | "target";
  /** Whether `fix` is given: a change that is safe to make without asking. */
  readonly fixable: boolean;
  readonly fix?: Fix;
}
