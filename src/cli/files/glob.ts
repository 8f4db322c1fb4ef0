import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { compilePattern } from "./glob-pattern";

/** Whether a path has signs of a pattern, for shells that leave it to the program. */
export function isGlob(path: string): boolean {
  return /[*?]/u.test(path) || hasPair(path, "{", "}") || hasPair(path, "[", "]");
}

function hasPair(path: string, open: string, close: string): boolean {
  const at = path.indexOf(open);
  return at >= 0 && path.includes(close, at + 1);
}

/**
 * Whether a path matches a pattern: `*` and `?` within a folder, `**` over folders, `[ab]`, `[a-z]` and `[!a]` for a character,
 * `{a,b}` for alternatives.
 *
 * @throws TaiyakuError `invalid-argument` for a pattern of more than 2,000 characters
 * @example
 * matchesGlob("po/ja/app.po", "po/**\/*.po") //=> true
 */
export function matchesGlob(path: string, pattern: string): boolean {
  return compilePattern(clean(pattern))(clean(path));
}

/** The files that match a pattern, sorted. Hidden folders and `node_modules` are skipped unless the pattern names them. */
export async function expandGlob(pattern: string): Promise<string[]> {
  const cleaned = clean(pattern);
  const fixed = cleaned.split("/").slice(0, -1);
  const first = fixed.findIndex(isGlob);
  // A brace may go over slashes: `{a/b,c}/d.po`.
  const open = cleaned.indexOf("{");
  const whole = (first < 0 ? fixed : fixed.slice(0, first)).join("/");
  const base = open < 0 || whole.length < open ? whole : cleaned.slice(0, open).split("/").slice(0, -1).join("/");
  const start = base === "" && cleaned.startsWith("/") ? "/" : base;
  const isMatch = compilePattern(cleaned);
  const found = await filesBelow(start, cleaned);
  return found.filter((file) => isMatch(clean(file))).sort();
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
