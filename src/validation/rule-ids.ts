import type { RuleId } from "./options";
import { rules } from "./rules";

/** The names of the rules, in the order of their documentation. */
export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);
