import { primaryLanguage } from "../../language";
import {
  TaiyakuError,
  type CheckText,
  type CheckUnit,
  type CodeMark,
  type Language,
  type SegmentContent,
  type TranslationUnit,
  type Variant,
} from "../../model";
import type { UnitLanguages } from "../types";

/** A unit of a translation memory, or one that is ready to be checked, as the latter. */
export function checkUnitOf(unit: CheckUnit | TranslationUnit, options: UnitLanguages): CheckUnit {
  if ("variants" in unit) return ofVariants(unit, options);
  for (const side of ["source", "target"] as const) {
    const given: unknown = unit[side];
    const text: unknown = typeof given === "object" && given !== null ? (given as CheckText).text : given;
    if (typeof text !== "string") {
      throw new TaiyakuError(
        "invalid-argument",
        `Expected a unit with a text as \`${side}\`, got \`${String(given)}\`.`,
      );
    }
  }
  return unit;
}

function ofVariants(unit: TranslationUnit, { from, to }: UnitLanguages): CheckUnit {
  const { variants } = unit;
  const of = (language: Language | undefined): Variant | undefined =>
    language === undefined ? undefined : variants.find((variant) => primaryLanguage(variant.language) === language);
  const source = of(from) ?? variants.find((variant) => variant !== of(to));
  const target = of(to) ?? variants.find((variant) => variant !== source);
  if (source === undefined || target === undefined) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected the unit ${unit.id ?? ""} to have a source and a target variant, got ${String(variants.length)}.`,
    );
  }
  return {
    ...(unit.id === undefined ? {} : { id: unit.id }),
    source: textOf(source),
    target: textOf(target),
    ...languageField("sourceLanguage", source),
    ...languageField("targetLanguage", target),
  };
}

function languageField(name: "sourceLanguage" | "targetLanguage", { language }: Variant): Partial<CheckUnit> {
  const primary = primaryLanguage(language).toLowerCase();
  return primary === "en" || primary === "ja" ? { [name]: primary } : {};
}

function textOf({ text, content }: Variant): CheckText {
  if (content === undefined) return { text };
  const codes: CodeMark[] = [];
  // An `ept` bears the number of its `bpt` only; what pairs them between languages stands there.
  const opened = new Map<string, string>();
  let offset = 0;
  const visit = (parts: SegmentContent): void => {
    for (const part of parts) {
      if (typeof part === "string") offset += part.length;
      else if (part.kind === "hi") visit(part.content);
      else {
        const kind =
          part.kind === "bpt" || (part.kind === "it" && part.pos === "begin")
            ? "open"
            : part.kind === "ept" || (part.kind === "it" && part.pos === "end")
              ? "close"
              : "standalone";
        const id = part.x ?? opened.get(part.i ?? "") ?? part.i ?? JSON.stringify(part.content);
        if (part.kind === "bpt" && part.i !== undefined) opened.set(part.i, id);
        codes.push({ kind, id, offset });
      }
    }
  };
  visit(content);
  return { text, codes };
}
