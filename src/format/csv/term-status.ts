import type { TermStatus } from "../../model";

const statuses: readonly (readonly [status: TermStatus, words: RegExp])[] = [
  [
    "deprecated",
    /^(?:deprecated|forbidden|prohibited|rejected|not[ _-]?recommended|do ?n[o']t use|obsolete|superseded|banned|ng|[x×✕✗]|禁止|使用禁止|使用不可|不可|非推奨|廃止|廃語|却下|旧称)$/iu,
  ],
  [
    "preferred",
    /^(?:preferred|approved|recommended|standard|ok|[o○◎✓]|推奨|優先|承認|承認済み?|採用|標準|正|使用可)$/iu,
  ],
  [
    "admitted",
    /^(?:admitted|allowed|permitted|acceptable|accepted|alternative|synonym|variant|△|許容|許可|可|認容|同義語|別名|異形)$/iu,
  ],
];

/**
 * The status that a cell of another tool or of a person names; undefined for an unknown word.
 *
 * @example
 * statusOf("使用禁止") //=> "deprecated"
 */
export function statusOf(cell: string): TermStatus | undefined {
  const word = cell.normalize("NFKC").trim();
  return statuses.find(([, words]) => words.test(word))?.[0];
}

/** Names of a column with the status of a row's term. */
const columnNames: ReadonlySet<string> = new Set([
  "status",
  "term status",
  "term_status",
  "usage status",
  "usage",
  "administrative status",
  "ステータス",
  "状態",
  "使用区分",
  "区分",
  "可否",
  "使用可否",
]);

/** Whether a column, in lower case, has the status of a row's term. */
export function isStatusColumn(name: string): boolean {
  return columnNames.has(name);
}
