/** Brackets and quotation marks by what closes them. */
const closers = new Map([
  ["「", "」"],
  ["｢", "｣"],
  ["『", "』"],
  ["（", "）"],
  ["(", ")"],
  ["［", "］"],
  ["[", "]"],
  ["【", "】"],
  ["〔", "〕"],
  ["〈", "〉"],
  ["《", "》"],
  ["〝", "〟"],
  ["“", "”"],
  ["‘", "’"],
]);
const openers = new Set(closers.keys());
const closing = new Set(closers.values());

/** For each unit of the text the number of closed pairs of brackets around it. */
function bracketDepths(text: string): Uint16Array {
  const change = new Int32Array(text.length + 1);
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (openers.has(character)) open.push({ bracket: character, at: index });
    else if (closing.has(character)) {
      // Closes the innermost opener of its kind; openers inside it without a partner are left out. Bounded, so that a text of
      // openers alone costs no square.
      const lowest = Math.max(0, open.length - 16);
      for (let candidate = open.length - 1; candidate >= lowest; candidate -= 1) {
        const opener = open[candidate];
        if (opener === undefined || closers.get(opener.bracket) !== character) continue;
        open.length = candidate;
        change[opener.at] = (change[opener.at] ?? 0) + 1;
        change[index] = (change[index] ?? 0) - 1;
        break;
      }
    }
  }
  const depths = new Uint16Array(text.length);
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    depth += change[index] ?? 0;
    depths[index] = depth;
  }
  return depths;
}

/** The particle that quotes the text before it, and not a word that begins with the same kana. */
const quotes = /^(?:と(?!はいえ|ころ|もあれ|りわけ|くに|ても|にかく|もに|き)|って)/u;
/** A particle after a mark inside a name: `Yahoo!を使う`, `なぜ？の答え`; not a word such as `では`, `でも`, `もし`, `はい`, `ただ`. */
const particle =
  /^(?:を|の(?!ち)|に(?!も|は)|が(?![っん])|は(?![いじ])|へ|で(?![はもす])|も(?![しちうっ]))(?=[\p{Script=Han}\u30a0-\u30ff\p{L}])/u;
/** Words after a bracketed sentence that go on with it. */
const goesOn = /^(?:と|って|、|，|を|の|に|が|は|へ|で|も|や|等|など|及び|又は|（|。|」|』|）)/u;

/**
 * A full stop of Latin script ends a sentence where Japanese precedes and white space or the end follows, or where a Latin word
 * precedes and Japanese follows; the full-width one also where Japanese follows at once (`である．また`).
 */
const stop =
  /[。！？｡!?‼⁇⁈⁉]+|(?<=[\u3041-\u30ff\u3400-\u9fff）」)\]])(?:[．.](?=\s|$)|．(?=[^\s\p{N}\p{Script=Latin}．]))|(?<=[\p{Script=Latin}\d]{2})[．.](?=\s+[\u3041-\u9fff「『（])/gu;

/**
 * The ends of the sentences of a Japanese text.
 *
 * @param isAbbreviation whether a full stop of Latin script at an offset belongs to the word before it
 */
export function japaneseEnds(text: string, isAbbreviation: (at: number) => boolean): number[] {
  const depths = bracketDepths(text);
  const ends: number[] = [];
  for (const { 0: marks, index } of text.matchAll(stop)) {
    const from = ends.at(-1) ?? 0;
    let end = index + marks.length;
    if ((depths[index] ?? 0) > 0) {
      const closed = bracketedEnd(text, depths, [from, end]);
      if (closed !== undefined) ends.push(closed);
      continue;
    }
    if (/^[．.]$/.test(marks) && isAbbreviation(index)) continue;
    if (isInSentence(text, marks, end)) continue;
    // A closer without a partner belongs to the sentence before it.
    while (closing.has(text[end] ?? "") || /[”’"']/u.test(text[end] ?? "")) end += 1;
    ends.push(end);
  }
  return ends;
}

/** Whether the text after a mark goes on with its sentence: `何？と聞いた`, `Yahoo!を使う`, `Go!Go`. */
function isInSentence(text: string, marks: string, end: number): boolean {
  if (!/[！？!?‼⁇⁈⁉]$/u.test(marks)) return false;
  const after = text.slice(end, end + 6);
  if (quotes.test(after) || particle.test(after)) return true;
  return /^[!?]+$/.test(marks) && /^\S/u.test(after) && !/^[\u3000-\u9fff]/u.test(after);
}

/** The end of a sentence in round brackets that begins where the sentence before it ends: `（注を見よ。）次の文。`. */
function bracketedEnd(text: string, depths: Uint16Array, [from, end]: readonly [number, number]): number | undefined {
  const start = from + (/^\s*/u.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  if (!/[（(]/u.test(text[start] ?? "") || !/[）)]/u.test(text[end] ?? "")) return undefined;
  // The bracket at the beginning is the one that closes here.
  for (let index = start; index < end; index += 1) if ((depths[index] ?? 0) === 0) return undefined;
  const after = text.slice(end + 1, end + 6);
  return (depths[end] ?? 0) === 0 && after !== "" && !goesOn.test(after) ? end + 1 : undefined;
}
