import type { MemoryHeader, TranslationUnit } from "../../model";
import type { DefectPolicy, TmxDefect, TmxDefectKind } from "./defects";

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
