import { gzipSync } from "node:zlib";
import type { Random } from "./random";

/** No case is longer, so that a case that takes long is a fault of the reader and not of the case. */
export const longestCase = 1 << 16;

/** What readers stumble over, whatever the format. */
const nasty: readonly string[] = [
  ..."<>&\"'\t\r\n\0\u0001\u001b\ufeff\u2028\u2029\u0085\u00a0\u3000\u200b\u202e\ufffe\uffff,;:=|#\\/%{}[]()-–…",
  ...["\ud800", "\udc00", "か\u3099", "ﾊﾟ", "𠮷", "👩‍👩‍👧", "🇯🇵", "İ", "ß", "ﬁ", "㍿", "①", "１２", "々", "ー", "・"],
  ...[
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml version='1.0' encoding='utf-16'?>",
    "<?x ",
    "?>",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
  ],
  ...[
    "&#99999999999999999999;",
    "&amp;amp;",
    "&nope;",
    "&nope",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "<!ENTITY a SYSTEM '/etc/passwd'>",
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]>&c;',
    "</",
    "/>",
    "<a",
    "<a b=",
    "<tu>",
    "</tu>",
    "<seg>",
    "xml:lang=''",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "null",
    "NaN",
    "-0",
    "1e999",
    "9".repeat(400),
    "一億二千万",
    "令和元年",
  ],
  ...[
    "第十二条の三",
    "(a)",
    "1.2.3.4.5.6.7.8.9",
    "[^1]",
    "[^1]: ",
    "# ",
    "###### ",
    "- ",
    "* ",
    "> ",
    "```",
    "| a | b |",
    "|---|",
    "***",
    "___",
  ],
  ...[
    "（以下「",
    "」という。）",
    "。",
    "、",
    "「",
    "」",
    "Mr. ",
    "e.g. ",
    "U.S.",
    "http://[::1",
    "a@b",
    "%s",
    "{0}",
    "%(name)s",
    "\r\n",
    "\n\n",
  ],
  ...[
    'msgid "',
    'msgstr[9] "',
    "#, fuzzy",
    "#~ ",
    "#UTX 1.20; ja/en",
    "x-unknown",
    "ja_JP",
    "i-klingon",
    "2026-02-30T25:61:61Z",
  ],
];

/** One mutated text: some changes of a sample, or of two that are put together. */
export function mutateText(random: Random, samples: readonly string[]): string {
  let text = random.pick(samples).slice(0, longestCase);
  for (let left = 1 + random.below(random.chance(0.2) ? 24 : 4); left > 0; left -= 1)
    text = change(random, text, samples);
  return text.slice(0, longestCase);
}

function change(random: Random, text: string, samples: readonly string[]): string {
  const [start, end] = random.span(text.length);
  const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (random.below(9)) {
    case 0:
      return before + after;
    case 1:
      return before + middle + middle + after;
    case 2:
      return before + random.pick(nasty) + text.slice(start);
    case 3:
      return before + random.pick(nasty) + after;
    case 4:
      return random.chance(0.5) ? before : text.slice(start);
    case 5: {
      // Depth and length: a short piece many times.
      const piece = random.chance(0.5) ? random.pick(nasty) : middle.slice(0, 40);
      return (
        before +
        piece.repeat(1 + random.below(Math.max(1, Math.floor(20_000 / (piece.length + 1))))) +
        text.slice(start)
      );
    }
    case 6: {
      const other = random.pick(samples);
      return before + other.slice(...random.span(other.length)) + after;
    }
    case 7:
      return before + String.fromCharCode(random.below(0x10000)) + text.slice(start + 1);
    default:
      return swapWords(random, text);
  }
}

/** Two words of the text change places: names of elements, attributes, values, cells. */
function swapWords(random: Random, text: string): string {
  const words = [...text.slice(0, 8192).matchAll(/[\p{L}\p{N}:_-]+/gu)];
  if (words.length < 2) return text;
  const [a, b] = [random.pick(words), random.pick(words)].sort((x, y) => x.index - y.index) as [
    RegExpExecArray,
    RegExpExecArray,
  ];
  if (a.index === b.index) return text;
  return (
    text.slice(0, a.index) +
    b[0] +
    text.slice(a.index + a[0].length, b.index) +
    a[0] +
    text.slice(b.index + b[0].length)
  );
}

/** A text as the bytes of a file, mostly UTF-8, sometimes in another encoding, packed, or damaged. */
export function mutateBytes(random: Random, text: string): Uint8Array {
  let bytes: Uint8Array = Buffer.from(text, "utf8");
  if (random.chance(0.1)) bytes = Buffer.from(`\ufeff${text}`, random.chance(0.5) ? "utf8" : "utf16le");
  if (random.chance(0.03)) bytes = Buffer.from(text, "latin1");
  if (random.chance(0.03)) bytes = Buffer.from(text, "utf16le").swap16();
  if (random.chance(0.03)) bytes = gzipSync(bytes);
  if (random.chance(0.15)) bytes = damage(random, bytes);
  return bytes;
}

/** Some bytes changed, and perhaps the end cut off. */
export function damage(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let left = 1 + random.below(8); left > 0 && copy.length > 0; left -= 1)
    copy[random.below(copy.length)] = random.below(256);
  return random.chance(0.3) ? copy.subarray(0, random.below(copy.length + 1)) : copy;
}

const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  "",
  "a",
  "日本",
  "\ud800",
  "__proto__",
  [],
  {},
  [[]],
  [null],
  { id: 1 },
];

/** JSON in which some values are others, some keys are gone, and some are strange. */
export function mutateJson(random: Random, text: string): string {
  const root = { value: JSON.parse(text) as unknown };
  for (let left = 1 + random.below(4); left > 0; left -= 1) changeNode(random, root);
  return JSON.stringify(root.value) ?? "null";
}

function changeNode(random: Random, root: object): void {
  let node = root as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(node);
    if (keys.length === 0) return;
    const key = random.pick(keys);
    const child = node[key];
    if (typeof child === "object" && child !== null && random.chance(0.75)) {
      node = child as Record<string, unknown>;
      continue;
    }
    if (random.chance(0.2)) delete node[key];
    else if (random.chance(0.2))
      Object.defineProperty(node, random.pick(nasty), {
        value: child,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else
      node[key] =
        typeof child === "string" && random.chance(0.6)
          ? child + random.pick(nasty)
          : structuredClone(random.pick(values));
    return;
  }
}
