import type { XliffDialect } from "./dialect-model";
import { editAttributes } from "./edits";

/** MXLIFF of Phrase (Memsource): a `trans-unit` is a segment, codes are text such as `{1}`, `{b>` and `<b}`. */
export const phraseDialect: XliffDialect = {
  name: "MXLIFF",
  namespace: "http://www.memsource.com/mxlf/2.0",
  textCodes: /\{[\w^]{1,12}>|<[\w^]{1,12}\}|\{(?:\d{1,4}|j)\}/gu,
  held({ unit, prefix }) {
    const { [`${prefix}locked`]: locked = "", [`${prefix}confirmed`]: confirmed = "0" } = unit.element.attributes;
    if (/^(?:true|1)$/iu.test(locked)) return "locked";
    return /^(?:0|false)?$/iu.test(confirmed) ? null : "confirmed";
  },
  state({ file, unit, prefix }, { score, isContext }) {
    const written = isContext ? "1.01" : String(Number(score.toFixed(2)));
    return [
      editAttributes(file, unit.element, [
        [`${prefix}score`, written],
        [`${prefix}gross-score`, written],
        [`${prefix}trans-origin`, "tm"],
      ]),
    ];
  },
};
