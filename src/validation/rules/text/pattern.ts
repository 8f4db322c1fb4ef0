import { defineRule } from "../../define-rule";
import { TaiyakuError } from "../../../model";
import type { PreparedUnit, Report } from "../../types";

/** Words and patterns of the user's own. */
export const pattern = defineRule({
  id: "pattern",
  description:
    "Forbidden words and regular expressions of your own, in the source or the target, each with a message and an optional fix. Nothing by default.",
  severity: "warning",
  options: {
    patterns: {
      type: "records",
      default: [],
      description: "The patterns to report.",
      fields: {
        find: { type: "text", required: true, description: "A regular expression of JavaScript, with the flag u." },
        in: { type: "choice", values: ["target", "source"], description: "Where it is looked for. Default: target." },
        flags: { type: "choice", values: ["i"], description: "i for small and capital letters alike." },
        unless: {
          type: "text",
          description: "A regular expression; where the other text fits it, nothing is reported.",
        },
        when: { type: "text", description: "A regular expression that the other text has to fit." },
        message: { type: "text", description: "The message of the finding." },
        replace: { type: "text", description: "The text that replaces a match with --fix; $1 is the first group." },
      },
    },
  },
  create(_context, { patterns }) {
    const compiled = patterns.map((each, at) => compile(each, at));
    return (unit) => compiled.flatMap((each) => check(each, unit));
  },
});

interface Compiled {
  readonly find: RegExp;
  readonly side: "source" | "target";
  readonly unless: RegExp | undefined;
  readonly when: RegExp | undefined;
  readonly message: string;
  readonly replace: string | undefined;
}

function compile(given: Readonly<Record<string, string>>, at: number): Compiled {
  const of = (field: string, flags: string): RegExp | undefined => {
    const source = given[field];
    if (source === undefined) return undefined;
    try {
      return new RegExp(source, flags);
    } catch (cause) {
      const place = `rules.pattern.patterns[${String(at)}].${field}`;
      throw new TaiyakuError(
        "invalid-argument",
        `Expected \`${place}\` to be a regular expression: ${(cause as Error).message}`,
        {
          cause,
        },
      );
    }
  };
  const flags = given["flags"] ?? "";
  const find = of("find", `gu${flags}`);
  if (find === undefined)
    throw new TaiyakuError("invalid-argument", `Expected \`rules.pattern.patterns[${String(at)}].find\`.`);
  return {
    find,
    side: given["in"] === "source" ? "source" : "target",
    unless: of("unless", `u${flags}`),
    when: of("when", `u${flags}`),
    message: given["message"] ?? `\`${given["find"] ?? ""}\` is not permitted here.`,
    replace: given["replace"],
  };
}

function check({ find, side, unless, when, message, replace }: Compiled, unit: PreparedUnit): Report[] {
  const other = unit[side === "target" ? "source" : "target"].text;
  if (unless?.test(other) === true || when?.test(other) === false) return [];
  const { text } = unit[side];
  return [...text.matchAll(find)]
    .filter(({ 0: found }) => found !== "")
    .map((match): Report => {
      const range = [match.index, match.index + match[0].length] as const;
      const written =
        replace === undefined ? undefined : match[0].replace(new RegExp(find.source, find.flags), replace);
      return {
        message,
        side,
        range,
        actual: match[0],
        ...(written === undefined ? {} : { expected: written }),
        ...(written === undefined || side === "source" ? {} : { fix: { range, text: written } }),
      };
    });
}
