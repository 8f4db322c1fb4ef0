import { defineRule } from "../../define-rule";
import type { Report } from "../../types";

/** Characters that a wrong encoding or a broken tool leaves in a text. */
export const brokenCharacter = defineRule({
  id: "broken-character",
  description:
    "Replacement characters (U+FFFD), control characters, private characters and text that was decoded wrongly.",
  severity: "error",
  create:
    () =>
    ({ source, target }) =>
      [...target.text.matchAll(broken)]
        .filter(({ 0: found }) => !source.text.includes(found))
        .map((match): Report => {
          const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? "";
          return {
            message:
              match[0].length > 2
                ? `\`${match[0]}\` looks like wrongly decoded text.`
                : `The character U+${code} is broken.`,
            range: [match.index, match.index + match[0].length],
            actual: match[0],
          };
        }),
});

const broken =
  /\ufffd+|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Co}|\p{Surrogate}|(?:[ãâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ]{1,2}){2,}|(?:縺|繧|繝){1}[\u3041-\u9fff\uff61-\uff9f]?(?:縺|繧|繝)/gu;
