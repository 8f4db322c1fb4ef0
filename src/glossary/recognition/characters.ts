/** What a UTF-16 unit is, as far as term boundaries and folding care. */
export const other = 0;
export const space = 1;
export const latin = 2;
export const hiragana = 3;
export const katakana = 4;
export const kanji = 5;
/** The long-vowel mark. */
export const longVowel = 6;
/** The middle dot. */
export const middleDot = 7;
/** A dash that joins words. */
export const hyphen = 8;
export const apostrophe = 9;
/** What changes the look of the character before it: variation selectors and joiners. */
export const ignored = 10;

const table = new Uint8Array(0x10000);

function mark(kind: number, ...ranges: readonly (readonly [number, number])[]): void {
  for (const [first, last] of ranges) table.fill(kind, first, last + 1);
}

// Letters and digits of scripts that part words by spaces. A table of all units costs a millisecond or two, once.
for (let unit = 0x21; unit < 0x3000; unit += 1) {
  if (/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit))) table[unit] = latin;
}
mark(latin, [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xac00, 0xd7a3]);
mark(
  space,
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x2000, 0x200b],
  [0x2028, 0x2029],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
);
mark(hiragana, [0x3041, 0x3096], [0x3099, 0x309a], [0x309d, 0x309f]);
mark(katakana, [0x30a1, 0x30fa], [0x30fd, 0x30ff], [0x31f0, 0x31ff], [0xff66, 0xff6f], [0xff71, 0xff9f]);
// The high surrogates of U+20000 to U+3FFFF are those of ideographs; what a low one is, the high one before it tells.
mark(kanji, [0x3005, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0xd840, 0xd8bf]);
// U+DB40 is the high surrogate of the selectors for variants of ideographs.
mark(ignored, [0x200c, 0x200d], [0x2060, 0x2060], [0xfe00, 0xfe0f], [0xdb40, 0xdb40]);
mark(longVowel, [0x30fc, 0x30fc], [0xff70, 0xff70]);
mark(middleDot, [0x30fb, 0x30fb], [0xff65, 0xff65]);
mark(hyphen, [0x2d, 0x2d], [0xad, 0xad], [0x2010, 0x2013], [0xff0d, 0xff0d]);
mark(apostrophe, [0x27, 0x27], [0x2019, 0x2019], [0xff07, 0xff07]);

/** The kind of each UTF-16 unit, for loops that run over whole texts. */
export const kinds: Uint8Array = table;

/** The kind of the unit at an index; `other` outside the text. */
export function kindAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return other;
  const unit = text.charCodeAt(index);
  if (unit >= 0xdc00 && unit <= 0xdfff && index > 0) return table[text.charCodeAt(index - 1)]!;
  return table[unit]!;
}

/** Lower case in half width of each unit that has one of one unit; itself else. */
export const lowered: Uint16Array = (() => {
  const lower = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) lower[unit] = unit;
  for (let unit = 0x41; unit < 0x2000; unit += 1) {
    const small = String.fromCharCode(unit).toLowerCase();
    if (small.length === 1) lower[unit] = small.charCodeAt(0);
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) lower[unit] = lower[unit - 0xfee0] ?? unit;
  return lower;
})();
