import type { Command } from "../command";
import { align } from "./align";
import { build } from "./build";
import { completionOf } from "./completion";
import { concordance } from "./concordance";
import { convert } from "./convert";
import { lookup } from "./lookup";
import { match } from "./match";
import { memoryBuild, memoryInfo, memoryMerge } from "./memory";
import { pretranslate } from "./pretranslate";
import { review } from "./review";
import { terms } from "./terms";
import { types } from "./types";
import { validate } from "./validate";

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  build,
  review,
  align,
  terms,
  lookup,
  convert,
  types,
  validate,
  match,
  concordance,
  memoryBuild,
  memoryInfo,
  memoryMerge,
  pretranslate,
  completionOf(() => commands),
];
