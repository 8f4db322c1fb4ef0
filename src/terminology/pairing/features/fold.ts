/** Japanese strings are one where they differ in spaces only. */
export function foldJa(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/** English strings are one where they differ in case or spaces only. */
export function foldEn(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[’]/gu, "'").toLowerCase();
}
