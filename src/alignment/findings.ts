import type { TextBlock } from "../document";
import { formatAddress, otherLanguage, type Finding, type Language, type Range } from "../model";
import type { BlockPair } from "./structure";

/** What is remarkable about a pair of blocks: a missing counterpart, another label. */
export function structuralFindings({ en, ja }: BlockPair): Finding[] {
  if (en === null || ja === null) {
    const block = en ?? ja;
    return block === null || block.segments.length === 0 ? [] : [withoutCounterpart(block, en === null ? "ja" : "en")];
  }
  if (en.kind === "note" && en.label !== ja.label) {
    return [
      {
        ruleId: "note-label",
        severity: "warning",
        message: `Note ${en.label ?? ""} of the English is note ${ja.label ?? ""} of the Japanese. Matched by their order.`,
        address: en.address,
        language: "ja",
        range: rangeOf(ja),
        actual: ja.label ?? "",
        expected: en.label ?? "",
      },
    ];
  }
  if (en.kind === "item" && en.address.item !== ja.address.item) {
    return [
      {
        ruleId: "item-label",
        severity: "warning",
        message: `Item ${en.address.item ?? ""} of the English is item ${ja.address.item ?? ""} of the Japanese.`,
        address: en.address,
        language: "ja",
        range: rangeOf(ja),
        actual: ja.address.item ?? "",
        expected: en.address.item ?? "",
      },
    ];
  }
  return [];
}

const names = { en: "English", ja: "Japanese" } as const;

function withoutCounterpart(block: TextBlock, language: Language): Finding {
  const text = block.segments[0]?.text ?? "";
  return {
    ruleId: `${block.kind}-without-counterpart`,
    severity: block.kind === "front" ? "info" : "warning",
    message: `The ${names[language]} has a ${block.kind} (${formatAddress(block.address) || text.slice(0, 40)}) that the ${names[otherLanguage(language)]} lacks.`,
    address: block.address,
    language,
    range: rangeOf(block),
    actual: text,
  };
}

function rangeOf(block: TextBlock): Range {
  return [block.segments[0]?.range[0] ?? 0, block.segments.at(-1)?.range[1] ?? 0];
}
