import type { Origin, Property, TranslationUnit } from "../model";

/** The value of the first property of these types that one of the owners has; null if there is none. */
export function propertyOf(
  owners: readonly { readonly properties?: readonly Property[] }[],
  ...types: readonly string[]
): string | null {
  for (const owner of owners) {
    const found = owner.properties?.find((property) => types.includes(property.type));
    if (found !== undefined) return found.value;
  }
  return null;
}

/** Where a unit came from, by its properties. */
export function originOf(unit: TranslationUnit, name: string | null): Origin {
  const owners = [unit, ...unit.variants];
  return { name, file: propertyOf(owners, "file", "x-file", "x-filename"), address: addressOf(owners) };
}

/** On one line, as `formatAddress` writes it. */
function addressOf(owners: Parameters<typeof propertyOf>[0]): string | null {
  const section = propertyOf(owners, "x-section");
  const item = propertyOf(owners, "x-item", "x-note");
  const parts = [section, item].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" ") : propertyOf(owners, "x-address");
}
