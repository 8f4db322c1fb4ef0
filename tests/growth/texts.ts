/** Makes a text of about `length` characters whose parts grow in number with it. */
export type TextMaker = (length: number) => string;

const latin = (index: number): string => {
  let word = "";
  for (let rest = index + 26; rest > 0; rest = Math.floor(rest / 26)) word += String.fromCharCode(97 + (rest % 26));
  return word;
};

const kanji = (index: number): string => {
  const signs = "国家企業経済産業協力技術開発研究会議報告書類";
  let word = "";
  for (let rest = index + signs.length; rest > 0; rest = Math.floor(rest / signs.length))
    word += signs[rest % signs.length] ?? "";
  return word;
};

const repeated =
  (part: string): TextMaker =>
  (length) =>
    part.repeat(Math.max(1, Math.round(length / part.length)));

const numbered =
  (size: number, part: (index: number) => string): TextMaker =>
  (length) =>
    Array.from({ length: Math.max(1, Math.round(length / size)) }, (_, index) => part(index)).join("");

/** Texts that have driven some parser to more than linear time: runs of one mark, nests, and many small blocks. */
export const texts: Readonly<Record<string, TextMaker>> = {
  words: repeated("word and other "),
  "one letter": repeated("a"),
  "initials with stops": repeated("U.S. "),
  abbreviations: repeated("e.g. i.e. Mr. "),
  spaces: (length) => `a${" ".repeat(length)}b`,
  "line breaks": (length) => `a${"\n".repeat(length)}b`,
  "lines of one space": repeated(" \n"),
  headings: numbered(14, (index) => `# Part ${String(index)}\n\n`),
  "equal headings": repeated("# A heading\n\n"),
  hashes: (length) => `${"#".repeat(length)} a`,
  bullets: numbered(20, (index) => `- item number ${String(index)}\n`),
  "numbered items": numbered(16, (index) => `${String(index + 1)}. the text\n`),
  "Roman items": numbered(16, (index) => `(${["i", "ii", "iii", "iv", "v"][index % 5] ?? "i"}) the text\n`),
  articles: numbered(24, (index) => `Article ${String(index + 1)}\nThe text.\n\n`),
  "Japanese articles": numbered(18, (index) => `第${String(index + 1)}条　国は、協力する。\n\n`),
  "decimal labels": numbered(24, (index) => `${String(1 + (index % 9))}.${String(index)} The text.\n\n`),
  "long decimal": (length) => `${"1.".repeat(length / 2)} a`,
  "nested items": (length) =>
    Array.from({ length: Math.round(Math.sqrt(length)) }, (_, index) => `${"  ".repeat(index)}- a\n`).join(""),
  quotes: repeated("> a\n"),
  "open brackets": repeated("("),
  "nested brackets": (length) => `${"(".repeat(length / 2)}a${")".repeat(length / 2)}`,
  "open square brackets": repeated("["),
  "half links": repeated("[a]("),
  "half images": repeated("![a"),
  "straight quotation marks": repeated('"a '),
  "open curly quotation marks": repeated("“a "),
  "open corner brackets": repeated("「あ"),
  stars: repeated("*a "),
  underscores: repeated("_a "),
  backticks: repeated("`a "),
  braces: repeated("{"),
  tags: repeated("<b>"),
  placeholders: repeated("%s {a} "),
  addresses: repeated("http://a/((( "),
  "footnote marks": repeated("a[^1] "),
  footnotes: numbered(34, (index) => `Text[^${String(index)}].\n\n[^${String(index)}]: Note.\n\n`),
  "equal lines": repeated("The same line occurs here.\n"),
  pages: repeated("Title\n\nThe same line occurs here.\n\n12\n\f"),
  "table rows": repeated("| a | b | c |\n"),
  numbers: numbered(7, (index) => `${String(index * 7)} `),
  "numbers with commas": repeated("1,"),
  "one long number": repeated("1"),
  "Japanese numerals": repeated("一億二千万"),
  dates: numbered(14, (index) => `2024年${String(1 + (index % 12))}月${String(1 + (index % 28))}日、`),
  katakana: repeated("データガバナンス・"),
  kanji: numbered(3, kanji),
  "Latin words": numbered(6, (index) => `${latin(index)} `),
  "definitions in brackets": numbered(30, (index) => `Alpha Beta ${latin(index)} (AB${latin(index).toUpperCase()}) `),
  "quoted definitions": numbered(24, (index) => `「${kanji(index)}」とは、物をいう。`),
};
