import type { ListedBlock } from "../blocks/block-list";

/** A note that a translator added: `［訳注：…］`, `訳者注`, `（訳者補足：…）`. */
const noteStart = /^[［[（(〔【＊*※\s]*(?:訳[者文]?[注註]|訳者補足|翻訳[者]?[注註])/u;
/** Lines with which a translator signs: `翻訳日：2024年5月1日`, `訳者：山田太郎`. */
const signature = /^(?:翻訳日|翻訳者?|訳者|訳|日本語訳|和訳|監訳者?|訳出日)\s*[：:]/u;
/** Headings of what a translator added. */
const addedSection =
  /^(?:訳者|翻訳者)(?:の?(?:まえがき|前書き|序文|序|はしがき|あとがき|後書き|より|注))$|^(?:この|本)?(?:日本語)?(?:翻訳|日本語訳|和訳)について$/u;
/** An English document with notes of this kind has a translator of its own. */
const englishNote = /translator['’]?s? (?:note|preface|foreword)|note (?:by|from) the translator/iu;

/**
 * Splits the Japanese blocks into the translation and what the translator added: notes, signatures, and sections such as
 * 訳者まえがき. Nothing is split where the English has translator's notes as well.
 */
export function splitTranslatorNotes(
  japanese: readonly ListedBlock[],
  english: readonly ListedBlock[],
): { readonly translation: ListedBlock[]; readonly added: ListedBlock[] } {
  const hasEnglishNotes = english.some((listed) => englishNote.test(firstText(listed)));
  const isAdded = (listed: ListedBlock): boolean =>
    !hasEnglishNotes &&
    (noteStart.test(firstText(listed)) || signature.test(firstText(listed)) || isInAddedSection(listed));
  return {
    translation: japanese.filter((listed) => !isAdded(listed)),
    added: japanese.filter(isAdded),
  };
}

function firstText({ block }: ListedBlock): string {
  return block.segments[0]?.text ?? "";
}

function isInAddedSection({ block }: ListedBlock): boolean {
  return block.address.section.some((heading) => addedSection.test(heading.replace(/[\s\u3000]+/gu, "")));
}

/**
 * A Japanese text without the notes that a translator put into it, for comparison with the English only.
 *
 * @example
 * withoutInlineNotes("油を差します（訳注：月に二度がよい）。") //=> "油を差します。"
 */
export function withoutInlineNotes(text: string): string {
  if (!text.includes("訳")) return text;
  return (
    text.replace(/[（(［[〔【]\s*(?:訳[者文]?[注註]|訳者補足)[^（）()［］[\]〔〕【】]*[）)］\]〕】]/gu, "") || text
  );
}
