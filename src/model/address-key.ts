import type { Address } from "./address";

/** The address fields of a value that has more fields. */
export function plainAddress({ file, section, item }: Address): Address {
  return { ...(file !== undefined && { file }), section, item };
}

/** A name that addresses of one place have in common. */
export function addressKey({ file, section, item }: Address): string {
  return JSON.stringify(file === undefined ? [section, item] : [section, item, file]);
}
