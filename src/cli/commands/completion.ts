import { choose, parseArguments } from "../arguments";
import { completionScript } from "../completion";
import { exitCodes, type Io } from "../io";

/** `taiyaku completion SHELL`: a script that completes the command line in a shell. */
export async function completion(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseArguments(args, {});
  io.stdout(completionScript(choose("the shell", positionals[0] ?? "", ["bash", "zsh", "fish"])));
  return Promise.resolve(exitCodes.ok);
}
