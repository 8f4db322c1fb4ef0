import { defineRule } from "../define-rule";

/** Items and headings that are labelled, merged or ordered otherwise than in the source. */
export const structure = defineRule({
  id: "structure",
  description: "Items and headings that are labelled, merged or ordered otherwise than in the source.",
  severity: "warning",
  create() {
    return ({ remarks }) => remarks.map((remark) => ({ ...remark, range: [0, 0] }));
  },
});
