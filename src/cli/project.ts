import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { TaiyakuError } from "../model";
import type { LocatedFinding } from "../validation";
import type { Config, IgnoreSetting } from "./config";
import { explain } from "./help/explain";
import { matchesGlob } from "./files/glob";

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
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (named === undefined && (cause as NodeJS.ErrnoException).code === "ENOENT") return { config: {}, folder: "." };
    throw new TaiyakuError("file", `Cannot read ${file}: ${explain(cause)}.`, { cause });
  }
  // Loaded here: zod takes a tenth of a second that a run without a configuration need not wait.
  const { parseConfig } = await import("./config");
  return { config: parseConfig(text, file), folder: dirname(file) };
}

/** The glossaries of a project, their paths from the working directory. */
export function projectGlossaries({ config, folder }: Project): string[] {
  const { glossary } = config;
  const files = glossary === undefined ? [] : typeof glossary === "string" ? [glossary] : glossary;
  return files.map((file) => join(folder, file));
}

/** Whether a project passes a finding over. */
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
