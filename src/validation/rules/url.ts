import type { PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";
import { isInside } from "../numbers/verbatim";
import { urlsOf, type FoundUrl } from "../units/urls";

/** A web or e-mail address of the source that the target lacks or has otherwise, and one that it adds. */
export const url = defineRule({
  id: "url",
  description: "Web and e-mail addresses that differ from the source; `/ja/` for `/en/` does not.",
  severity: "error",
  create() {
    return check;
  },
});

function check({ source, target }: PreparedUnit): Report[] {
  const sources = urlsOf(source.text);
  // A translator's remark may name a page of its own.
  const targets = urlsOf(target.text).filter(({ range }) => !isInside(range, target.translatorNotes));
  if (target.text.trim() === "") return [];
  const known = new Set(targets.map(canonical));
  const wanted = new Set(sources.map(canonical));
  const missing = sources.filter((one) => !known.has(canonical(one)));
  const added = targets.filter((one) => !wanted.has(canonical(one)));
  const reports = missing.map((one): Report => {
    const instead = added.shift();
    return {
      message: `The source has ${one.text}; the translation ${instead === undefined ? "lacks it" : `has ${instead.text}`}.`,
      range: instead?.range ?? [0, target.text.length],
      ...(instead === undefined ? {} : { actual: instead.text }),
      expected: one.text,
    };
  });
  return [
    ...reports,
    ...added.map((one): Report => ({ message: `The source has no ${one.text}.`, range: one.range, actual: one.text })),
  ];
}

/** Without what names a language or a scheme: pages of both languages are the same page. */
function canonical({ text }: FoundUrl): string {
  return text
    .replace(/^https?:\/\//iu, "")
    .replace(/^(?:www|ja|jp|en)\./iu, "")
    .replace(/%[\da-f]{2}.*$/iu, "")
    .replace(/[/_.-](?:ja|jp|en|jpn|eng|ja-jp|en-us|en-gb|japanese|english)(?=[/_.?#-]|$)/giu, "")
    .replace(/\/$/u, "")
    .toLowerCase();
}
