import type { XmlElement, XmlText } from "../../language/xml";

/** A segment of XLIFF: a `trans-unit`, a part of one (`mrk mtype="seg"`), or a `segment` of version 2. */
export interface XliffSegment {
  /** Its id in its unit; empty for the only one. */
  readonly id: string;
  /** The element whose content is the source: `source`, or `mrk`. */
  readonly source: XmlElement;
  /** The element whose content is the target; null where the file has no place for it yet. */
  readonly target: XmlElement | null;
  /** The text before it in the source, after the segment before it. */
  readonly gap: XmlText | null;
  /** Its place among the targets. */
  readonly order: number;
  /** The `state` of its target or segment; empty where the file does not name one. */
  readonly state: string;
  /** The element that has the segment's own attributes: `trans-unit` or `segment`. */
  readonly holder: XmlElement;
}

/** A `trans-unit` or `unit`. */
export interface XliffUnit {
  readonly element: XmlElement;
  readonly id: string;
  /** Whether it is to be translated. */
  readonly translate: boolean;
  /** Whether its white space counts (`xml:space="preserve"`). */
  readonly keepsSpace: boolean;
  readonly segments: readonly XliffSegment[];
}

/** A `file` with its units in order. */
export interface XliffFile {
  readonly element: XmlElement;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly units: readonly XliffUnit[];
}
