import { canonicalTag, detectLanguage } from "../language";
import type { Language } from "../model";
import type { Cell } from "./delimited-cells";
import { languageOfTag, wantedSource, type CheckDirection } from "./languages";

/** Which column is what. */
export interface Columns {
  readonly source: number;
  readonly target: number;
  /** -1 where there is none. */
  readonly id: number;
  readonly remark: number;
  readonly header: boolean;
  /** Language tags of source and target, as the header has them. */
  readonly tags: readonly [source: string | undefined, target: string | undefined];
}

type Role = "source" | "target" | "id" | "remark";

const roles: Readonly<Record<Role, readonly string[]>> = {
  source: ["source", "src", "original", "msgid", "原文", "原語", "ソース"],
  target: ["target", "tgt", "translation", "translated", "trg", "msgstr", "訳文", "翻訳", "訳", "訳語", "ターゲット"],
  id: ["id", "key", "identifier", "tuid", "no", "number", "#", "番号", "キー", "context", "name"],
  remark: ["note", "notes", "comment", "comments", "remark", "remarks", "備考", "コメント", "メモ", "注記"],
};
const fillers = new Set(["text", "segment", "language", "lang", "string", "column", "the", "in", "of"]);
const languageNames: Readonly<Record<string, string>> = {
  english: "en",
  英語: "en",
  英文: "en",
  英訳: "en",
  eng: "en",
  japanese: "ja",
  日本語: "ja",
  和文: "ja",
  和訳: "ja",
  邦訳: "ja",
  jpn: "ja",
  jp: "ja",
};

/** What a cell of a header says: `Source (ja)`, `en-GB`, `訳文`, `note`. */
interface Heading {
  readonly role: Role | null;
  readonly tag: string | null;
}

/** The columns by a first row that names them, else by order. */
export function columnsOf(
  first: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  direction: CheckDirection,
): Columns {
  const headings = first.map(({ text }) => headingOf(text));
  const at = (role: Role): number => headings.findIndex((heading) => heading?.role === role);
  const [id, remark] = [at("id"), at("remark")];
  const tagged = headings.flatMap((heading, index) =>
    heading?.tag != null && heading.role !== "id" && heading.role !== "remark" ? [{ tag: heading.tag, index }] : [],
  );
  const pick = (source: number, target: number): Columns => {
    const tagAt = (index: number): string | undefined => headings[index]?.tag ?? undefined;
    return { source, target, id, remark, header: true, tags: [tagAt(source), tagAt(target)] };
  };
  if (at("source") >= 0 && at("target") >= 0)
    return pick(...inDirection(at("source"), at("target"), headings, direction));
  if (tagged.length >= 2) {
    const wanted = wantedSource(direction);
    const known = tagged.filter(({ tag }) => languageOfTag(tag) !== null);
    const of = known.length >= 2 ? known : tagged;
    const source =
      (at("source") < 0 ? undefined : of.find(({ index }) => index === at("source"))) ??
      of.find(({ tag, index }) => languageOfTag(tag) === wanted && index !== at("target")) ??
      of.find(({ index }) => index !== at("target"))!;
    const target =
      (at("target") < 0 ? undefined : of.find(({ index }) => index === at("target"))) ??
      of.find(({ tag, index }) => index !== source.index && languageOfTag(tag) !== languageOfTag(source.tag)) ??
      of.find(({ index }) => index !== source.index)!;
    return pick(source.index, target.index);
  }
  // One column named, and one by its language: `id, source, ja`.
  const named = at("source") >= 0 ? at("source") : at("target");
  const other = tagged.find(({ index }) => index !== named);
  if (named >= 0 && other !== undefined) return at("source") >= 0 ? pick(named, other.index) : pick(other.index, named);
  return byOrder(first, rows, direction);
}

function inDirection(
  source: number,
  target: number,
  headings: readonly (Heading | null)[],
  direction: CheckDirection,
): [number, number] {
  const wanted = wantedSource(direction);
  const isOther = wanted !== undefined && languageOfTag(headings[target]?.tag ?? undefined) === wanted;
  return isOther ? [target, source] : [source, target];
}

function headingOf(text: string): Heading | null {
  const whole = text.trim().toLowerCase();
  if (whole === "" || whole.length > 40) return null;
  const role = roleOf(whole);
  if (role !== null) return { role, tag: null };
  const tag = tagOf(whole);
  if (tag !== null) return { role: null, tag };
  const words = whole.split(/[\s()（）[\]_:：/-]+/u).filter((word) => word !== "" && !fillers.has(word));
  const found = words.map((word) => ({ role: roleOf(word), tag: tagOf(word) }));
  // `Source (ja-JP)` is one tag in two words; a sentence has other words besides.
  if (words.length === 0 || words.length > 3) return null;
  if (
    found.some(
      (one, index) => one.role === null && one.tag === null && !(index > 0 && /^[a-z]{2}$/u.test(words[index] ?? "")),
    )
  )
    return null;
  const named = found.find((one) => one.role !== null)?.role ?? null;
  const language = found.find((one) => one.role === null && one.tag !== null)?.tag ?? null;
  return named === null && language === null ? null : { role: named, tag: language };
}

function roleOf(word: string): Role | null {
  return (Object.keys(roles) as Role[]).find((role) => roles[role].includes(word)) ?? null;
}

let displayNames: Intl.DisplayNames | undefined;

/** A language tag or the name of one of our languages; `id` and `no` are names of columns before they are languages. */
function tagOf(word: string): string | null {
  if (Object.hasOwn(languageNames, word)) return languageNames[word] ?? null;
  if (!/^[a-z]{2}(?:[-_][a-z]{2,4})?$/u.test(word)) return null;
  const tag = canonicalTag(word);
  displayNames ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  return tag === null || displayNames.of(tag) === undefined ? null : tag;
}

function byOrder(first: readonly Cell[], rows: readonly (readonly Cell[])[], direction: CheckDirection): Columns {
  const [one, other] = [languageOfColumn(rows, 0), languageOfColumn(rows, 1)];
  // Three columns whose first holds no text of either language, or short keys: id, source, target.
  const third = languageOfColumn(rows, 2);
  const hasIds = one === other || one === null || (third !== null && areIds(rows));
  const shifted = first.length >= 3 && hasIds && third !== other ? 1 : 0;
  const wanted = wantedSource(direction);
  const [left, right] = [languageOfColumn(rows, shifted), languageOfColumn(rows, shifted + 1)];
  const isOther = wanted !== undefined && left !== wanted && right === wanted;
  const [source, target] = isOther ? [shifted + 1, shifted] : [shifted, shifted + 1];
  // What stands behind the two is looked through for remarks.
  const remark = first.length > shifted + 2 ? shifted + 2 : -1;
  return { id: shifted === 1 ? 0 : -1, remark, source, target, header: false, tags: [undefined, undefined] };
}

/** Whether the first cells are keys such as `menu.open` and `row-12` rather than words. */
function areIds(rows: readonly (readonly Cell[])[]): boolean {
  const cells = rows.slice(0, 50).map((row) => row[0]?.text.trim() ?? "");
  return cells.every((cell) => /^[\w.:/#[\]-]{1,80}$/u.test(cell) && /[\d._:/#-]/u.test(cell));
}

function languageOfColumn(rows: readonly (readonly Cell[])[], column: number): Language | null {
  return detectLanguage(
    rows
      .slice(0, 50)
      .map((row) => row[column]?.text ?? "")
      .join("\n"),
  );
}
