#!/usr/bin/env node
import { isTaiyakuError } from "../model";
import { explain } from "./files";
import { exitCodes, type Io } from "./io";
import { run } from "./run";

const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  stdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  ...(process.stderr.isTTY ? { progress: (text: string) => void process.stderr.write(`\r\u001b[K${text}`) } : {}),
};

// A reader that has seen enough (`taiyaku align … | head`) closes the pipe: no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.ok);
  io.stderr(`taiyaku: Cannot write to standard output: ${explain(error)}.\n`);
  process.exit(exitCodes.usage);
});

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  if (isTaiyakuError(error)) {
    io.stderr(`taiyaku: ${error.message.replace(/\s*\n\s*/gu, " ")}\n`);
    process.exitCode = exitCodes.usage;
  } else {
    io.stderr(
      `taiyaku: this is a fault of taiyaku, please report it with what you did.\n${String((error as Error | null)?.stack ?? error)}\n`,
    );
    process.exitCode = exitCodes.bug;
  }
}
