import { defineRule } from "../../define-rule";
/** Limits of length that a file gives. */
export const tooLong = defineRule({
  id: "too-long",
  description:
    "A translation that is longer than its file permits (`maxwidth` of XLIFF 1.2, `size-restriction` of XLIFF 2, in characters) or than `most`.",
  severity: "error",
  options: {
    most: {
      type: "number",
      default: 1_000_000,
      description: "The number of characters that a translation may have where the file gives no limit.",
    },
  },
  create(_context, { most }) {
    return ({ target, maxLength = most }) => {
      const { length } = [...target.text];
      if (length <= maxLength) return [];
      const start = [...target.text].slice(0, maxLength).join("").length;
      return [
        {
          message: `The translation has ${String(length)} characters; at most ${String(maxLength)} are permitted.`,
          range: [start, target.text.length],
          actual: String(length),
          expected: String(maxLength),
        },
      ];
    };
  },
});
