import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { TaiyakuError } from "../../model";

/** Whether a path has signs of a pattern, for shells that leave it to the program. */
export function isGlob(path: string): boolean {
  return /[*?]|\{[^{}]*\}|\[[^\]]+\]/u.test(path);
}

/**
 * Whether a path fits a pattern: `*` and `?` within a folder, `**` over folders, `[ab]`, `[a-z]` and `[!a]` for a character,
 * `{a,b}` for alternatives.
 *
 * @throws TaiyakuError `invalid-argument` for a pattern of more than 1,000 alternatives
 * @example
 * matchesGlob("po/ja/app.po", "po/**\/*.po") //=> true
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const cleaned = clean(path);
  return toRegExps(pattern).some((one) => one.test(cleaned));
}

/** The files that fit a pattern, in order. Hidden folders and `node_modules` are passed over unless the pattern names them. */
export async function expandGlob(pattern: string): Promise<string[]> {
  const cleaned = clean(pattern);
  const fixed = cleaned.split("/").slice(0, -1);
  const first = fixed.findIndex(isGlob);
  // A brace may go over slashes: `{a/b,c}/d.po`.
  const open = cleaned.indexOf("{");
  const whole = (first < 0 ? fixed : fixed.slice(0, first)).join("/");
  const base = open < 0 || whole.length < open ? whole : cleaned.slice(0, open).split("/").slice(0, -1).join("/");
  const start = base === "" && cleaned.startsWith("/") ? "/" : base;
  const expressions = toRegExps(cleaned);
  const found = await filesBelow(start, cleaned);
  return found.filter((file) => expressions.some((one) => one.test(clean(file)))).sort();
}

async function filesBelow(folder: string, pattern: string): Promise<string[]> {
  const entries = await readdir(folder === "" ? "." : folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === "" ? entry.name : join(folder, entry.name).replaceAll("\\", "/");
      const passedOver = (entry.name.startsWith(".") || entry.name === "node_modules") && !pattern.includes(entry.name);
      if (entry.isDirectory()) return passedOver ? [] : filesBelow(path, pattern);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile());
      return isFile === true ? [path] : [];
    }),
  );
  return found.flat();
}

function clean(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(?:\.\/)+/u, "");
}

const mostAlternatives = 1000;

function toRegExps(pattern: string): RegExp[] {
  let patterns = [clean(pattern)];
  for (;;) {
    const next = patterns.flatMap(alternatives);
    if (next.length > mostAlternatives)
      throw new TaiyakuError("invalid-argument", `Expected a pattern of at most 1,000 alternatives, got ${pattern}.`);
    if (next.length === patterns.length) return patterns.map(toRegExp);
    patterns = next;
  }
}

/** `{a,b}.md` as `a.md` and `b.md`: the innermost braces first. Braces without a comma are themselves. */
function alternatives(pattern: string): string[] {
  const match = /\{([^{}]*,[^{}]*)\}/u.exec(pattern);
  if (match === null) return [pattern];
  const [whole, choices = ""] = match;
  return choices
    .split(",")
    .map((choice) => pattern.slice(0, match.index) + choice + pattern.slice(match.index + whole.length));
}

function toRegExp(pattern: string): RegExp {
  const source = pattern.replaceAll(/(?:\*\*\/)+|\*+|\?|\[[!^]?\]?[^\]/]*\]|[.+^${}()|[\]\\]/gu, (sign) => {
    if (sign.endsWith("**/")) return "(?:[^/]+/)*";
    if (sign === "*") return "[^/]*";
    if (sign.startsWith("*")) return ".*";
    if (sign === "?") return "[^/]";
    if (sign.startsWith("[") && sign.length > 2) return characterClass(sign.slice(1, -1));
    return `\\${sign}`;
  });
  return new RegExp(`^${source}$`, "u");
}

function characterClass(inner: string): string {
  const negated = /^[!^]/u.test(inner);
  const members = (negated ? inner.slice(1) : inner).replaceAll(/[\\\]^[&~|]/gu, (sign) => `\\${sign}`);
  // A range that runs backwards holds nothing.
  try {
    return new RegExp(`[${negated ? "^/" : ""}${members}]`, "u").source;
  } catch {
    return "(?!)";
  }
}
