import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { TaiyakuError } from "../model";
import type { LocatedFinding } from "../validation";
import type { Config, IgnoreSetting } from "./config";
import { explain } from "./help/explain";
import { matchesGlob } from "./files/glob";
import { requireMemory } from "./files/memory-limit";

/** A project's configuration with the folder that its paths are relative to. */
export interface Project {
  readonly config: Config;
  readonly folder: string;
}

const defaultFile = "taiyaku.config.json";

/** Reads the configuration that is named, else `taiyaku.config.json` of the working directory; an empty one if there is none. */
export async function readProject(named: string | undefined): Promise<Project> {
  const file = named ?? defaultFile;
  let text: string;
  try {
    await requireOrdinaryFile(file);
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof TaiyakuError) throw cause;
    if (named === undefined && (cause as NodeJS.ErrnoException).code === "ENOENT") return { config: {}, folder: "." };
    throw new TaiyakuError("file", `Cannot read ${file}: ${explain(cause)}.`, { cause });
  }
  // Loaded here: zod takes a tenth of a second that a run without a configuration need not wait.
  const { parseConfig } = await import("./config");
  return { config: parseConfig(text, file), folder: dirname(file) };
}

/** The glossaries of a project, their paths from the working directory. */
export async function projectGlossaries(project: Project): Promise<string[]> {
  const { glossary } = project.config;
  const files = glossary === undefined ? [] : typeof glossary === "string" ? [glossary] : glossary;
  const paths: string[] = [];
  for (const file of files) paths.push(await projectFile(project, file));
  return paths;
}

/**
 * The path of a file that a configuration names. A folder may come from a stranger, so the file must be an ordinary one inside
 * the folder of the configuration, also after its links are followed.
 *
 * @throws TaiyakuError `file` otherwise
 */
export async function projectFile({ folder }: Project, file: string): Promise<string> {
  const path = resolve(folder, file);
  try {
    const [root, real] = [await realpath(resolve(folder)), await realpath(path)];
    if (!isInside(resolve(folder), path) || !isInside(root, real)) {
      const remedy = "Move it there, or name it on the command line.";
      throw new TaiyakuError("file", `Expected the configuration to name a file in its folder, got ${file}. ${remedy}`);
    }
    await requireOrdinaryFile(path);
  } catch (cause) {
    if (cause instanceof TaiyakuError) throw cause;
    throw new TaiyakuError("file", `Cannot read ${file}: ${explain(cause)}.`, { cause });
  }
  return relative(process.cwd(), path) || path;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function requireOrdinaryFile(path: string): Promise<void> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory())
    throw new TaiyakuError("file", `Expected ${path} to be an ordinary file, got a device or a pipe.`);
  requireMemory(path, found.size);
}

/** Whether a project ignores a finding. */
export function isIgnored(finding: LocatedFinding, { config, folder }: Project): boolean {
  return (config.ignore ?? []).some((setting) => fits(finding, setting, folder));
}

function fits({ ruleId, file, unit, actual }: LocatedFinding, setting: IgnoreSetting, folder: string): boolean {
  const path = relative(resolve(folder), resolve(file));
  return (
    (setting.rule === undefined || setting.rule === ruleId) &&
    (setting.file === undefined || matchesGlob(path, setting.file)) &&
    (setting.unit === undefined || setting.unit === unit) &&
    (setting.text === undefined || setting.text === actual)
  );
}
