export {
  pretranslateXliff,
  type Pretranslation,
  type PretranslateQuery,
  type PretranslateReason,
} from "./pretranslate";
export type { XliffFile, XliffSegment, XliffUnit } from "./model";
export { filesOf, isUnfinished } from "./units";
