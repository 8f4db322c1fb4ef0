import { mergeDecisions, parseDecisions, type Decision, type DecisionContradiction } from "../../glossary";
import { isTaiyakuError, TaiyakuError } from "../../model";
import { readTextFile } from "./read-files";
import type { Io } from "../io";

/** Reads a decisions file; an error names the file and the line. */
export async function readDecisions(file: string, io: Io): Promise<Decision[]> {
  try {
    return parseDecisions(await readTextFile(file, io, undefined, "Give a decisions file, or leave --decisions out."));
  } catch (error) {
    if (!isTaiyakuError(error) || error.code !== "invalid-data") throw error;
    throw new TaiyakuError(error.code, `${file}: ${error.message}`, { cause: error });
  }
}

/** The decisions of several persons, merged, with those that contradict each other. */
export async function readAllDecisions(
  files: readonly string[] | undefined,
  io: Io,
): Promise<{ readonly decisions?: readonly Decision[]; readonly contradictions: readonly DecisionContradiction[] }> {
  if (files === undefined) return { contradictions: [] };
  const lists: Decision[][] = [];
  for (const file of files) lists.push(await readDecisions(file, io));
  // One list is carried out as it is: a person may change a decision further down.
  const [only = []] = lists;
  return lists.length === 1 ? { decisions: only, contradictions: [] } : mergeDecisions(lists);
}
