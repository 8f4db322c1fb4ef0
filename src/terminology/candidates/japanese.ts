import { hasJapanese, type Token } from "../../language";
import type { CandidateShape, CandidateSpan } from "./span";

/** The role of a token in a term. */
type Role = "noun" | "prefix" | "suffix" | "dot" | "joiner" | "inside" | "quote" | "other";

/** Tokens of one compound, and of a name with a clause in it, at most: beyond these no term of the measured documents goes. */
const longestCompound = 14;
const longestName = 34;

/**
 * Stretches of a Japanese segment that could be terms: every part of a run of nouns (with numerals, prefixes, 的, Latin words
 * and ・ inside), runs joined by の, 及び, や, 、, に関する …, and names with a clause in them (高度な AI システムを開発する組織).
 * Generous on purpose: what is no candidate is lost, and the ranker chooses.
 */
export function japaneseCandidates(tokens: readonly Token[]): CandidateSpan[] {
  const roles = tokens.map(roleOf);
  const runs = nounRuns(tokens, roles);
  const spans = new Map<number, CandidateSpan>();
  const add = (from: number, to: number, shape: CandidateShape): void => {
    const key = from * (tokens.length + 1) + to;
    if (!spans.has(key) && startsWell(tokens, roles, from, to) && endsWell(tokens, roles, from, to))
      spans.set(key, { from, to, shape });
  };
  for (const { from, to } of runs) {
    for (let start = from; start < to; start += 1)
      for (let end = start + 1; end <= Math.min(to, start + longestCompound); end += 1) add(start, end, "compound");
  }
  runs.forEach((first, index) => {
    for (let next = index + 1; next < runs.length; next += 1) {
      const last = runs[next]!;
      const before = runs[next - 1]!;
      if (last.to - first.from > longestName || !mayCross(tokens, before.to, last.from)) break;
      const shape = joinsOnly(tokens, roles, first.to, last.from) ? "joined" : "clause";
      for (const start of startsOf(roles, first)) {
        for (const end of endsOf(roles, last)) add(start, end, shape);
      }
    }
  });
  // What introduces a name may be an adjective or an adverb: 安全な, 開かれた, より効果的な.
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isModifierStart(tokens, roles, at)) continue;
    for (const run of runs) {
      if (run.from <= at || run.to - at > longestName) continue;
      if (!mayCross(tokens, at, run.from)) break;
      for (const end of endsOf(roles, run)) add(at, end, "clause");
    }
  }
  return [...spans.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function roleOf(token: Token): Role {
  const [pos = "", detail = "", detail2 = ""] = token.partOfSpeech;
  const { surface } = token;
  if (/^[・･]$/u.test(surface)) return "dot";
  if (/^[（(）)「」『』“”"：:]+$/u.test(surface)) return "quote";
  if (/^[-&+.’'／/–]$/u.test(surface)) return "inside";
  if (/^[\p{Script=Latin}\d]/u.test(surface)) return "noun";
  if (pos === "接頭詞") return "prefix";
  if (pos === "名詞") {
    if (detail === "接尾") return "suffix";
    if (detail === "非自立" || detail === "代名詞")
      return detail2 === "副詞可能" || detail === "代名詞" ? "other" : "inside";
    return "noun";
  }
  if (!token.known && hasJapanese(surface)) return "noun";
  if (/^(?:の|や|と|及び|および|並びに|又は|または|かつ|、|，)$/u.test(surface)) return "joiner";
  return "other";
}

interface NounRun {
  readonly from: number;
  readonly to: number;
}

/** Maximal runs of nouns with prefixes, suffixes, ・ and marks between them. */
function nounRuns(tokens: readonly Token[], roles: readonly Role[]): NounRun[] {
  const runs: NounRun[] = [];
  for (let index = 0; index < tokens.length;) {
    if (!/^(?:noun|prefix|suffix)$/u.test(roles[index]!)) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < tokens.length && /^(?:noun|prefix|suffix|dot|inside)$/u.test(roles[end]!)) end += 1;
    let last = end;
    while (last > index && /^(?:dot|inside|prefix)$/u.test(roles[last - 1]!)) last -= 1;
    if (last > index) runs.push({ from: index, to: last });
    index = end;
  }
  return runs;
}

/** Where a name may start in its first run: at its start and behind each ・-less boundary near it. */
function startsOf(roles: readonly Role[], run: NounRun): number[] {
  const starts: number[] = [];
  for (let at = run.from; at < run.to && starts.length < 5; at += 1)
    if (roles[at] === "noun" || roles[at] === "prefix") starts.push(at);
  return starts;
}

/** Where a name may end in its last run: anywhere behind a noun, nearest the end first. */
function endsOf(roles: readonly Role[], run: NounRun): number[] {
  const ends: number[] = [];
  for (let end = run.to; end > run.from && ends.length < 6; end -= 1)
    if (roles[end - 1] === "noun" || roles[end - 1] === "suffix") ends.push(end);
  return ends;
}

/** Words that no name has inside: the topic は, the subject が of another clause, and what ends a sentence. */
function mayCross(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const { surface, partOfSpeech } = tokens[index]!;
    if (/^[。！？!?；;]$/u.test(surface)) return false;
    if (partOfSpeech[0] === "助詞" && surface === "は") return false;
    if (partOfSpeech[1] === "接続助詞" && surface === "が") return false;
  }
  return true;
}

/** Whether nothing but の, 及び, に関する and the like join what stands from one run to another. */
function joinsOnly(tokens: readonly Token[], roles: readonly Role[], from: number, to: number): boolean {
  const between = tokens
    .slice(from, to)
    .map(({ surface }, index) => (/^(?:noun|prefix|suffix|dot|inside)$/u.test(roles[from + index]!) ? " " : surface))
    .join("")
    .replace(/に(?:関する|対する|おける|係る|かかる|関連する|よる|向けた)|のための/gu, "の");
  return /^(?:\s|の|や|と|及び|および|並びに|又は|または|、|[（(）)]|：)*$/u.test(between);
}

function startsWell(tokens: readonly Token[], roles: readonly Role[], from: number, to: number): boolean {
  const role = roles[from];
  if (role === "suffix" || role === "dot" || role === "inside") return false;
  if (role === "noun" && tokens[from]!.surface === "的") return false;
  // What counts the number before it: 月 of 7 月.
  if (
    /^[年月日第回]$/u.test(tokens[from]!.surface) &&
    /[\d〇一二三四五六七八九十]$/u.test(tokens[from - 1]?.surface ?? "")
  )
    return false;
  // A lone digit or a numeral is no term; with what it counts it may be.
  return to > from + 1 || !/^[\d〇一二三四五六七八九十百千万億]+$/u.test(tokens[from]!.surface);
}

function endsWell(tokens: readonly Token[], roles: readonly Role[], from: number, to: number): boolean {
  const last = tokens[to - 1]!;
  const role = roles[to - 1];
  if (role === "prefix" || role === "dot" || role === "inside" || role === "joiner" || role === "other") return false;
  // 的 ends an adjective stem (包摂的), never a longer name.
  if (last.surface === "的") return to - from <= 3;
  return true;
}

function isModifierStart(tokens: readonly Token[], roles: readonly Role[], at: number): boolean {
  const role = roles[at];
  if (role !== "other") return false;
  const [pos = "", detail = ""] = tokens[at]!.partOfSpeech;
  return (pos === "動詞" && detail === "自立") || pos === "形容詞" || pos === "連体詞" || pos === "副詞";
}
