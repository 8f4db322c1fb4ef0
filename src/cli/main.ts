#!/usr/bin/env node
import { isTaiyakuError, TaiyakuError } from "../model";
import { explain } from "./help/explain";
import { exitCodes, paint, wantsColor, type Io } from "./io";
import { run } from "./run";

// Node 22.1 and later keep what they compiled for the next run.
(process.getBuiltinModule("node:module") as { enableCompileCache?: () => unknown }).enableCompileCache?.();

let stdinRead = false;
/** A line of progress stands on the terminal. */
let showing = false;

const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  stdin: async () => {
    if (stdinRead)
      throw new TaiyakuError("invalid-argument", "Expected - once, since standard input can be read once.");
    stdinRead = true;
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  color: wantsColor(process.env, process.stdout),
  ...(process.stderr.isTTY && process.env["TERM"] !== "dumb" ? { progress: showProgress } : {}),
};

function showProgress(text: string): void {
  if (text !== "" || showing) process.stderr.write(`\r\u001b[K${text}`);
  showing = text !== "";
}

/** One line on standard error. What a file says is in it, so nothing in it may steer the terminal. */
function tell(message: string): void {
  const plain = message.replace(/\s*\n\s*/gu, " ").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "�");
  const name = paint({ color: wantsColor(process.env, process.stderr) && !plainWanted() }, "red", "taiyaku:");
  io.stderr(`${name} ${plain}\n`);
}

function plainWanted(): boolean {
  return process.argv.includes("--no-color");
}

// A reader that has seen enough (`taiyaku align … | head`) closes the pipe: no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.ok);
  tell(`Cannot write to standard output: ${explain(error)}.`);
  process.exit(exitCodes.usage);
});
// Nobody is there to be told.
process.stderr.on("error", () => undefined);

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  if (isTaiyakuError(error)) {
    tell(error.message);
    process.exitCode = exitCodes.usage;
  } else {
    io.stderr(
      `taiyaku: this is a fault of taiyaku, please report it with what you did.\n${String((error as Error | null)?.stack ?? error)}\n`,
    );
    process.exitCode = exitCodes.bug;
  }
}
