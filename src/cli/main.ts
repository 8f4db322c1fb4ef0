#!/usr/bin/env node
import { isTaiyakuError, TaiyakuError } from "../model";
import { maxBytes, requireMemory } from "./files/memory-limit";
import { explain } from "./help/explain";
import { cleanLog } from "./clean-text";
import { exitCodes, paint, wantsColor, type ProcessIo } from "./io";
import { run } from "./run";
import { writeStandard } from "./standard-streams";

// Node 22.1 and later keep what they compiled for the next run.
(process.getBuiltinModule("node:module") as { enableCompileCache?: () => unknown }).enableCompileCache?.();

let stdinRead = false;
/** Whether a line of progress is on the terminal. */
let showing = false;

const io: ProcessIo = {
  stdout: writeOut,
  stderr: (text) => void process.stderr.write(text),
  stdin: async () => {
    if (stdinRead)
      throw new TaiyakuError("invalid-argument", "Expected - once, since standard input can be read once.");
    stdinRead = true;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
      // A stream may have no end.
      if (size > maxBytes()) requireMemory("standard input", size);
    }
    return Buffer.concat(chunks);
  },
  color: wantsColor(process.env, process.stdout),
  ...(process.stderr.isTTY && process.env["TERM"] !== "dumb" ? { progress: showProgress } : {}),
};

/** Writes data, all of it, or ends the process with the reason. */
function writeOut(text: string): void {
  try {
    writeStandard(1, text);
  } catch (error) {
    throw new TaiyakuError("file", `Cannot write to standard output: ${explain(error)}.`, { cause: error });
  }
}

function showProgress(text: string): void {
  if (text !== "" || showing) process.stderr.write(`\r\u001b[K${text}`);
  showing = text !== "";
}

/** Writes one line to standard error; the message may quote a file. */
function report(message: string): void {
  const plain = cleanLog(message.replace(/\s*\n\s*/gu, " ")).replaceAll("\t", " ");
  const name = paint({ color: wantsColor(process.env, process.stderr) && !plainWanted() }, "red", "taiyaku:");
  io.stderr(`${name} ${plain}\n`);
}

function plainWanted(): boolean {
  return process.argv.includes("--no-color");
}

// A reader that has enough (`taiyaku align … | head`) closes the pipe, which is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.ok);
  report(`Cannot write to standard output: ${explain(error)}.`);
  process.exit(exitCodes.usage);
});
// Standard error is closed, so there is nowhere to report it.
process.stderr.on("error", () => undefined);

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  if (isTaiyakuError(error)) {
    report(error.message);
    process.exitCode = exitCodes.usage;
  } else {
    io.stderr(
      `taiyaku: this is a bug in taiyaku. Please report it with the command and its input.\n${String((error as Error | null)?.stack ?? error)}\n`,
    );
    process.exitCode = exitCodes.bug;
  }
}
