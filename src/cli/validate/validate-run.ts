import type { CheckInput } from "../../bilingual";
import type { Glossary } from "../../model";
import {
  applyFixes,
  locateFindings,
  validateTranslations,
  withoutBaseline,
  type LocatedFinding,
  type ValidateOptions,
} from "../../validation";
import type { CheckFile, CheckSource } from "../files/check-files";
import type { Io } from "../io";
import { isIgnored, type Project } from "../project";
import { noteSuppressions } from "./validate-notes";
import { prepareChecks } from "./validate-glossary";
import { writeFiles, type OutputFile } from "../files/write-files";

/** What files are checked with. */
export interface CheckRun {
  readonly glossaries: readonly Glossary[];
  readonly options: ValidateOptions;
  readonly project: Project;
  /** What an earlier run found, and the files of this one; null without a baseline. */
  readonly baseline: { readonly findings: unknown; readonly files: readonly string[] } | null;
  readonly io: Io;
}

/** What a check found, and in how many units. */
export interface CheckResult {
  readonly findings: readonly LocatedFinding[];
  readonly units: number;
}

/** Checks files that belong together. */
export async function checkSource({ read, files }: CheckSource, run: CheckRun): Promise<CheckResult> {
  const input = read(files);
  noteSuppressions(input, run.io);
  return { findings: await findingsOf(input, run), units: input.units.length };
}

/** A fix may make room for another; more rounds than this no two rules need. */
const mostRounds = 10;

/**
 * Checks files that belong together, mends what is safe to mend, and checks what that gives, until there is nothing more to
 * mend: a second run changes nothing. The files are written once, at the end.
 */
export async function fixSource({ read, files: given }: CheckSource, run: CheckRun): Promise<CheckResult> {
  const { io, baseline } = run;
  let files = given;
  let input = read(files);
  noteSuppressions(input, io);
  let findings = await findingsOf(input, run);
  const written = new Map<string, OutputFile & { readonly count: number }>();
  const refused = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const wanted = baseline === null ? findings : withoutBaseline(findings, baseline.findings, baseline.files);
    let isChanged = false;
    for (const { file: name, text, applied } of applyFixes(wanted.filter(isFixable(refused)), input)) {
      const file = files.find((one) => one.name === name);
      const bytes = file === undefined || name === "-" ? null : file.encode(text);
      if (file === undefined || bytes === null || text === file.text) {
        refused.add(name);
        if (text !== file?.text) io.stderr(refusal(name));
        continue;
      }
      const count = (written.get(name)?.count ?? 0) + applied.length;
      written.set(name, { path: name, text: bytes, count });
      files = files.map((one): CheckFile => (one === file ? { ...file, text } : one));
      isChanged = true;
    }
    if (!isChanged) break;
    input = read(files);
    findings = await findingsOf(input, run);
  }
  await writeFiles([...written.values()]);
  for (const { path, count } of written.values()) io.stderr(`${path}: ${String(count)} mended.\n`);
  return { findings, units: input.units.length };
}

function isFixable(refused: ReadonlySet<string>): (finding: LocatedFinding) => boolean {
  return ({ fixable, file }) => fixable && !refused.has(file);
}

function refusal(name: string): string {
  return name === "-"
    ? "Standard input is not mended: it cannot be written back. Name the file.\n"
    : `${name} is not mended: its encoding has no sign for what would be written. Convert it to UTF-8.\n`;
}

async function findingsOf(
  input: CheckInput,
  { glossaries, options, project, io }: CheckRun,
): Promise<readonly LocatedFinding[]> {
  const { index, tokenizer } = await prepareChecks(input, glossaries, options);
  const findings = validateTranslations(
    input.units.map(({ unit }) => unit),
    index,
    {
      ...options,
      ...(tokenizer === undefined ? {} : { tokenizer }),
      ...(io.progress === undefined ? {} : { onProgress: progressOf(io.progress) }),
    },
  );
  return locateFindings(findings, input).filter((finding) => !isIgnored(finding, project));
}

function progressOf(show: (text: string) => void): (done: number, total: number) => void {
  return (done, total) => {
    if (done % 250 === 0 || done === total) show(done === total ? "" : `${String(done)} of ${String(total)} segments`);
  };
}
