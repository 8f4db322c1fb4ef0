import { TaiyakuError } from "../model";
import { readCells, type Cell } from "./delimited-cells";
import { columnsOf } from "./delimited-header";
import { ignoredIn } from "./ignore-comments";
import { LanguageGate, type CheckDirection } from "./languages";
import type { CheckInput, LocatedText, LocatedUnit } from "./located";

/**
 * The units of a CSV or TSV file. A first row that names columns (`id`, `source`, `target`, `note`, or language tags such as
 * `ja` and `en-GB`) is a header; without one the first column is the source and the second the target. A note
 * `taiyaku-ignore: number` switches rules off for its row.
 *
 * @throws TaiyakuError `invalid-data` if there are not two columns
 * @throws TaiyakuError `language` if they are not English and Japanese
 */
export function checkUnitsOfDelimited(
  text: string,
  file: string,
  delimiter: "," | "\t",
  direction: CheckDirection,
): CheckInput {
  const separator = delimiter === "," ? separatorOf(text) : delimiter;
  const all = readCells(text, separator);
  // `sep=;` on a line of its own is for the spreadsheet.
  const rows = delimiter === "," && separatorLine.test(text) ? all.slice(1) : all;
  const [first] = rows;
  if (first === undefined || rows.every((row) => row.length < 2)) {
    throw new TaiyakuError("invalid-data", `${file}: Expected a source and a target column, got one column.`);
  }
  const columns = columnsOf(first, rows, direction);
  const gate = new LanguageGate(file, direction);
  const languages = gate.languages(...columns.tags);
  const units = rows.slice(columns.header ? 1 : 0).flatMap((row, index): LocatedUnit[] => {
    const source = row[columns.source];
    const target = row[columns.target];
    if (source === undefined || target === undefined || source.text.trim() === "") return [];
    if (languages === null) {
      gate.pass(columns.tags.map((tag) => tag ?? "no language").join(" → "));
      return [];
    }
    const ignore = ignoredIn(row[columns.remark]?.text ?? "");
    const id = row[columns.id]?.text.trim();
    return [
      {
        unit: {
          id: id === undefined || id === "" ? String(index + 1) : id,
          source: source.text,
          target: target.text,
          ...languages,
          ...(ignore.length === 0 ? {} : { ignore }),
        },
        source: locate(source, file, separator),
        target: locate(target, file, separator),
        ...(id === undefined || id === "" ? {} : { key: id }),
      },
    ];
  });
  return { units, files: new Map([[file, text]]), notes: gate.finish(units) };
}

const separatorLine = /^\ufeff?sep=([,;\t|])[\r\n]/iu;

/** Of a CSV: a comma, unless the first line has none and others in its place, as spreadsheets of other countries write them. */
function separatorOf(text: string): string {
  const said = separatorLine.exec(text)?.[1];
  if (said !== undefined) return said;
  const [line = ""] = text.replace(/^\ufeff/u, "").split(/[\r\n]/u, 1);
  const bare = line.replaceAll(/"(?:[^"]|"")*"/gu, "");
  return bare.includes(",") ? "," : ([";", "\t"].find((sign) => bare.includes(sign)) ?? ",");
}

function locate({ pieces, place, quoted }: Cell, file: string, delimiter: string): LocatedText {
  const own = quoted
    ? { escape: (text: string) => text.replaceAll('"', '""') }
    : { canHold: (text: string) => !text.includes(delimiter) && !/["\r\n]/u.test(text) };
  return { file, pieces, place, ...own };
}
