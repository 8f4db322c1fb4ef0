import { defineRule } from "../define-rule";

/** A text of the translation that has nothing behind it in the source. */
export const addition = defineRule({
  id: "addition",
  description: "Text of the target that has no counterpart in the source.",
  severity: "warning",
  create() {
    return ({ source, target }) =>
      source.text.trim() !== "" || target.text.trim() === ""
        ? []
        : [{ message: "The source has nothing for this.", range: [0, target.text.length], actual: target.text }];
  },
});
