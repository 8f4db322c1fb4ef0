/** Abbreviations that end in a full stop and are followed by a capital or a digit in mid-sentence. */
const titles = new Set(
  (
    "mr mrs ms dr prof hon rev gen sen rep gov st sr jr mt ft capt col lt maj sgt cmdr adm amb pres messrs mme no nos art arts sec secs ch " +
    "chap para paras p pp vol fig figs eq ed eds cf vs viz e.g i.e approx ref refs op cit al est ca dept univ tel ext"
  ).split(" "),
);
/** Forms of companies, which a bracket or a small word goes on with. */
const companies = new Set("inc ltd corp co llc plc gmbh bros assn".split(" "));
/** Words that are cut short only before a number: `Jan. 5`. */
const beforeNumbers = new Set("jan feb mar apr jun jul aug sept sep oct nov dec tab ver v ch".split(" "));
/** Words that begin a sentence and not a name. */
const openings =
  /^\s+["“(]?(?:The|This|That|These|Those|It|In|We|They|He|She|You|I|My|Your|His|Her|However|If|When|While|For|As|On|At|To|Both|There|Their|Its|Our|Also|Moreover|Furthermore|Then|Today|Tomorrow|Yesterday|Now|After|Before|Since|But|And|So|What|Who|Why|How|Where|No|Yes)(?=[\s,’'])/u;
/** The number of a note after a stop, as text out of a PDF has it: `customers.2 The`, `customers.[2] The`. */
const noteNumber = /(?:\[\d{1,3}\]|\d{1,2})(?=\s+["“(]?\p{Lu})/uy;
/** A beginning of a sentence: a capital, a number, a letter without case, or a name such as `iPhone`, `e-Tax`. */
const beginning = /^(?:[\p{Lu}\p{N}\p{Lo}]|\p{Ll}-?\p{Lu})/u;
/** A label that a sentence begins with: `1.`, `a.`, `Step 2.`, `(b).`. */
const label =
  /^\s*(?:[(（]?(?:\d{1,3}|[a-z])[)）]?|(?:Step|Item|Rule|Note|Case|Example|Question|Point)\s+(?:\d{1,3}|[A-Za-z]))$/u;

/** The ends of the sentences of an English text. */
export function englishEnds(text: string): number[] {
  const ends: number[] = [];
  // Scanned by hand after each run of stops: one regular expression for all of it would try a leader of dots
  // (`Contents ......... 4`) from each of its dots.
  const closed = /[”’"'»)\]]*/uy;
  const gap = /\s+[“‘"'«([]*/uy;
  for (const { 0: marks, index } of text.matchAll(/[.!?…‼⁇⁈⁉]+/gu)) {
    closed.lastIndex = index + marks.length;
    const closer = closed.exec(text)?.[0] ?? "";
    let end = index + marks.length + closer.length;
    noteNumber.lastIndex = end;
    if (/\p{Ll}{2}$/u.test(text.slice(Math.max(0, index - 2), index)) && !isAbbreviation(text, index))
      end += noteNumber.exec(text)?.[0].length ?? 0;
    gap.lastIndex = end;
    const between = gap.exec(text)?.[0];
    if (between === undefined || !isBeginning(text, end + between.length)) continue;
    if (marks === "." && closer === "" && belongsToWord(text, index, ends.at(-1) ?? 0)) continue;
    ends.push(end);
  }
  return ends;
}

/** Whether a full stop ends a label or an abbreviation and no sentence. */
function belongsToWord(text: string, at: number, from: number): boolean {
  if (at - from <= 24 && label.test(text.slice(from, at)) && !isAnswer(text, at)) return true;
  return isAbbreviation(text, at);
}

/** Whether a sentence may begin at an offset; `b. Take the key.` begins with its label. */
function isBeginning(text: string, at: number): boolean {
  return beginning.test(text.slice(at, at + 3)) || /^[a-z]\.\s+\p{Lu}/u.test(text.slice(at, at + 8));
}

/** Whether `No.` is an answer: it is a sentence of its own, before a word that is not a number. */
function isAnswer(text: string, at: number): boolean {
  return (
    /(?:^|[.!?]\s+)No$/u.test(text.slice(Math.max(0, at - 6), at)) && /^\s+\p{L}/u.test(text.slice(at + 1, at + 6))
  );
}

/** Whether the full stop at `at` belongs to the word before it: `No.`, `e.g.`, an initial, `U.K.`. */
export function isAbbreviation(text: string, at: number): boolean {
  const word = wordBefore(text, at);
  const after = text.slice(at + 1, at + 24);
  const lower = word.toLowerCase();
  if (titles.has(lower)) return !isAnswer(text, at);
  if (companies.has(lower) && /^\s+(?:[(（\[]|\p{Ll})/u.test(after)) return true;
  if (beforeNumbers.has(lower) && /^\s?\d/.test(after)) return true;
  // `Foo v. Bar`
  if (word === "v" && /^\p{Lu}/u.test(lastWord(text, at - 1)) && /^\s+\p{Lu}/u.test(after)) return true;
  // `U.S.`, `U.K.`, `Ph.D.` before a capital: rather one sentence too long than a name cut in two.
  if (/^(?:Ph\.D|(?:\p{L}\.)+\p{L})$/u.test(word)) return !openings.test(after);
  return isInitial(text, at, word, after);
}

/** `A. B. Smith`, `John F. Kennedy`, `by T. Sato`; a letter is no sentence of its own. */
function isInitial(text: string, at: number, word: string, after: string): boolean {
  if (!/^\p{Lu}$/u.test(word) || openings.test(after)) return false;
  const before = lastWord(text, at - 1);
  if (before === "" || /[.!?]$/.test(before) || /^\s+\p{Lu}\./u.test(after) || /^\P{L}*\p{Lu}/u.test(before))
    return true;
  return smallWord.test(before) && /^\s+\p{Lu}\p{Ll}/u.test(after);
}

/** A word that a name follows. */
const smallWord = /^(?:by|and|of|to|with|from|for|between|or)$/u;

/** The longest word that is looked at, in UTF-16 units. */
const maxWord = 24;

/** The letters, digits and stops that end at an offset. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > Math.max(0, at - maxWord) && /[\p{L}\p{N}.&-]/u.test(text[start - 1] ?? "")) start -= 1;
  return text.slice(start, at);
}

/** The last word before an offset that white space precedes; empty at the beginning of a text. */
function lastWord(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - maxWord), at)
      .trimEnd()
      .split(/\s/u)
      .at(-1) ?? ""
  );
}
