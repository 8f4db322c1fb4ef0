import { ruleTable } from "../../src/validation";

const start = "<!-- rules: written by npm run readme -->\n";
const end = "<!-- end of rules -->\n";

/** The README with the table of rules, derived from their declarations. */
export function withRules(readme: string, table: string = ruleTable()): string {
  const [before, after] = [readme.indexOf(start), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`Expected ${start.trim()} and ${end.trim()} in README.md`);
  return `${readme.slice(0, before + start.length)}${table}${readme.slice(after)}`;
}
