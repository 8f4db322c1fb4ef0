import { percentOf, type XliffDialect } from "./dialect-model";
import { editAttributes } from "./edits";

/** MQXLIFF of memoQ: a `trans-unit` is a segment and has its state in `mq:status`, `mq:percent` and `mq:locked`. */
export const memoqDialect: XliffDialect = {
  name: "MQXLIFF",
  namespace: "MQXliff",
  textCodes: null,
  held({ unit, prefix }) {
    const { [`${prefix}locked`]: locked = "", [`${prefix}status`]: status = "" } = unit.element.attributes;
    if (!/^(?:|no|false|0|unlocked)$/iu.test(locked)) return "locked";
    return /Confirmed$|^(?:Confirmed|Proofread)/u.test(status) && !/^(?:Not|Un)/u.test(status) ? "confirmed" : null;
  },
  state({ file, unit, prefix }, target) {
    return [
      editAttributes(file, unit.element, [
        [`${prefix}status`, "Pretranslated"],
        [`${prefix}percent`, percentOf(target)],
      ]),
    ];
  },
};
