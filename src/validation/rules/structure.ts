import type { Rule } from "../types";

/** Items and headings that are labelled, merged or ordered otherwise than in the source. */
export const structure: Rule = {
  id: "structure",
  severity: "warning",
  create() {
    return ({ remarks }) => remarks.map((remark) => ({ ...remark, range: [0, 0] }));
  },
};
