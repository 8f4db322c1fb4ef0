import type { Rule } from "../types";

/** A text of the translation that has nothing behind it in the source. */
export const addition: Rule = {
  id: "addition",
  severity: "warning",
  create() {
    return ({ source, target }) =>
      source.text.trim() !== "" || target.text.trim() === ""
        ? []
        : [{ message: "The source has nothing for this.", range: [0, target.text.length], actual: target.text }];
  },
};
