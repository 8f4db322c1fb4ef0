import type { Address } from "./address";
import type { Finding } from "./finding";
import type { Language } from "./language";
import type { Range } from "./range";

/** An inline code as a check sees it: what it is, and where it stands in the text. */
export interface CodeMark {
  readonly kind: "open" | "close" | "standalone";
  /** What pairs it with the same code of the other language, such as `1` or `<b>`. */
  readonly id: string;
  /** Where it stands, in UTF-16 units of the text without codes. */
  readonly offset: number;
}

/** A mark of a footnote that was taken out of a text. */
export interface FootnoteMark {
  readonly label: string;
  readonly offset: number;
}

/** One language of a unit that is to be checked. */
export interface CheckText {
  /** What a reader sees: without inline codes and marks of notes. */
  readonly text: string;
  readonly codes?: readonly CodeMark[];
  readonly notes?: readonly FootnoteMark[];
  /** Stretches that are to stay as they are in the source, such as a name; nothing inside them is reported. */
  readonly protected?: readonly Range[];
}

/** What a unit's place says that its text does not: another label, merged items, another order. */
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
  /** Default: told by the script. */
  readonly sourceLanguage?: Language;
  readonly targetLanguage?: Language;
  readonly address?: Address;
  /** Rules that the file switches off for this unit; `*` for all. */
  readonly ignore?: readonly string[];
  /** What the alignment of two documents found about their structure here. */
  readonly structure?: readonly StructureRemark[];
}

/** A change that mends a finding: what stands at `range` of the target becomes `text`. */
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
