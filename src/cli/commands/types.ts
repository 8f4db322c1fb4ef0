import type { Parsed } from "../command";
import { TaiyakuError } from "../../model";
import { describeLosses, readGlossaryFile, writeGlossaryFile } from "../files/glossary-file";
import type { Io } from "../io";

/** The options of `taiyaku types`. */
interface TypesValues {
  readonly output?: string | undefined;
  readonly from?: string | undefined;
  readonly "include-proposed": boolean;
}

/** `taiyaku types GLOSSARY`: the typed module of a glossary in any format that is read. */
export async function types({ values, positionals }: Parsed<TypesValues>, io: Io): Promise<number> {
  const [input, ...rest] = positionals;
  if (input === undefined || rest.length > 0) {
    throw new TaiyakuError("invalid-argument", "Expected one glossary, such as: taiyaku types house.json -o house.ts");
  }
  const { glossary, losses } = await readGlossaryFile(input, io, { format: values.from });
  const { glossaryModule, withoutProposed } = await import("../../glossary");
  const wanted = withoutProposed(glossary, { includeProposed: values["include-proposed"] });
  await writeGlossaryFile(values.output ?? "-", glossaryModule(wanted), io);
  io.stderr(describeLosses(losses));
  return 0;
}
