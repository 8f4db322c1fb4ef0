import { canonicalTag, detectLanguage, primaryLanguage } from "../../language";
import { TaiyakuError, type Language } from "../../model";
import { readCells, type Cell } from "./delimited-cells";
import { ignoredIn } from "./ignore-comments";
import type { CheckInput, LocatedText, LocatedUnit } from "./located";
import type { CheckDirection } from "./tmx";

interface Columns {
  readonly source: number;
  readonly target: number;
  readonly id: number;
  readonly remark: number;
  readonly header: boolean;
  readonly languages: readonly [from: Language | null, to: Language | null];
}

/**
 * The units of a CSV or TSV file. A first row that names columns (`id`, `source`, `target`, `note`, or language tags such as
 * `ja` and `en-GB`) is a header; without one the first column is the source and the second the target. A note
 * `taiyaku-ignore: number` switches rules off for its row.
 *
 * @throws TaiyakuError `invalid-data` if there are not two columns
 */
export function checkUnitsOfDelimited(
  text: string,
  file: string,
  delimiter: "," | "\t",
  direction: CheckDirection,
): CheckInput {
  const rows = readCells(text, delimiter);
  const [first] = rows;
  if (first === undefined || rows.every((row) => row.length < 2)) {
    throw new TaiyakuError("invalid-data", `${file}: Expected a source and a target column, got one column.`);
  }
  const columns = columnsOf(first, rows, direction);
  const [from, to] = columns.languages;
  const units = rows.slice(columns.header ? 1 : 0).flatMap((row, index): LocatedUnit[] => {
    const source = row[columns.source];
    const target = row[columns.target];
    if (source === undefined || target === undefined || source.text.trim() === "") return [];
    const ignore = ignoredIn(row[columns.remark]?.text ?? "");
    const id = row[columns.id]?.text.trim();
    return [
      {
        unit: {
          id: id === undefined || id === "" ? String(index + 1) : id,
          source: source.text,
          target: target.text,
          ...(from === null ? {} : { sourceLanguage: from }),
          ...(to === null ? {} : { targetLanguage: to }),
          ...(ignore.length === 0 ? {} : { ignore }),
        },
        source: locate(source, file, delimiter),
        target: locate(target, file, delimiter),
      },
    ];
  });
  return { units, files: new Map([[file, text]]) };
}

function locate({ pieces, place, quoted }: Cell, file: string, delimiter: string): LocatedText {
  const own = quoted
    ? { escape: (text: string) => text.replaceAll('"', '""') }
    : { canHold: (text: string) => !text.includes(delimiter) && !/["\r\n]/u.test(text) };
  return { file, pieces, place, ...own };
}

const names: Readonly<Record<string, keyof Pick<Columns, "source" | "target" | "id" | "remark">>> = {
  source: "source",
  src: "source",
  original: "source",
  原文: "source",
  target: "target",
  tgt: "target",
  translation: "target",
  訳文: "target",
  id: "id",
  key: "id",
  context: "id",
  note: "remark",
  notes: "remark",
  comment: "remark",
  備考: "remark",
};

function columnsOf(first: readonly Cell[], rows: readonly (readonly Cell[])[], direction: CheckDirection): Columns {
  const found = { source: -1, target: -1, id: -1, remark: -1 };
  const languages = first.map(({ text }) => languageOf(text));
  first.forEach(({ text }, index) => {
    const name = names[text.trim().toLowerCase()];
    if (name !== undefined && found[name] < 0) found[name] = index;
  });
  const tagged = languages.flatMap((language, index) => (language === null ? [] : [{ language, index }]));
  if (tagged.length >= 2 && found.source < 0) {
    const wanted = direction.from ?? (direction.to === undefined ? undefined : direction.to === "en" ? "ja" : "en");
    const source = tagged.find(({ language }) => language === wanted) ?? tagged[0]!;
    const target = tagged.find(({ language }) => language !== source.language) ?? tagged[1]!;
    return {
      ...found,
      source: source.index,
      target: target.index,
      header: true,
      languages: [source.language, target.language],
    };
  }
  if (found.source >= 0 && found.target >= 0) return { ...found, header: true, languages: [null, null] };
  const [one, other] = [languageOfColumn(rows, 0), languageOfColumn(rows, 1)];
  // Three columns whose first holds no text of either language, or short keys: id, source, target.
  const shifted = first.length >= 3 && one === other && languageOfColumn(rows, 2) !== other ? 1 : 0;
  const [source, target] = swapped(shifted, rows, direction);
  return { ...found, id: shifted === 1 ? 0 : found.id, source, target, header: false, languages: [null, null] };
}

/** The columns of a file without a header, in the direction that the user says. */
function swapped(shifted: number, rows: readonly (readonly Cell[])[], { from }: CheckDirection): [number, number] {
  const language = languageOfColumn(rows, shifted);
  const other = languageOfColumn(rows, shifted + 1);
  return from !== undefined && language !== from && other === from ? [shifted + 1, shifted] : [shifted, shifted + 1];
}

function languageOfColumn(rows: readonly (readonly Cell[])[], column: number): Language | null {
  return detectLanguage(
    rows
      .slice(0, 50)
      .map((row) => row[column]?.text ?? "")
      .join("\n"),
  );
}

function languageOf(text: string): Language | null {
  const trimmed = text.trim();
  if (/^(?:english|英語)$/iu.test(trimmed)) return "en";
  if (/^(?:japanese|日本語)$/iu.test(trimmed)) return "ja";
  if (!/^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/iu.test(trimmed)) return null;
  const primary = primaryLanguage(canonicalTag(trimmed) ?? "");
  return primary === "en" || primary === "ja" ? primary : null;
}
