import { parseArgs } from "node:util";
import { TaiyakuError } from "../../model";
import { describeLosses, readGlossaryFile, writeGlossaryFile, type CommandIo } from "../glossary-file";

export const typesHelp = `taiyaku types GLOSSARY [-o FILE] [--from FORMAT]
      Writes a TypeScript module whose translate() knows the glossary's terms, to FILE or standard output.
`;

/** `taiyaku types GLOSSARY`: the typed module of a glossary in any format that is read. */
export async function runTypes(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parse(argv);
  const [input, ...rest] = positionals;
  if (input === undefined || rest.length > 0) {
    throw new TaiyakuError("invalid-argument", "Expected one glossary, such as: taiyaku types house.json -o house.ts");
  }
  const { glossary, losses } = await readGlossaryFile(input, io, { format: values.from });
  const { glossaryModule } = await import("../../glossary");
  await writeGlossaryFile(values.output ?? "-", glossaryModule(glossary), io);
  io.stderr(describeLosses(losses));
  return 0;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { output: { type: "string", short: "o" }, from: { type: "string" } },
    });
  } catch (cause) {
    throw new TaiyakuError("invalid-argument", `${(cause as Error).message} See taiyaku --help.`, { cause });
  }
}
