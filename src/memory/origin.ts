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
  return { name, file: propertyOf(owners, "file", "x-file", "x-filename"), address: propertyOf(owners, "x-address") };
}
