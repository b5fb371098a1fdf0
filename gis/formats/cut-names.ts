type Properties = Readonly<Record<string, unknown>>;
type KeysByField = Readonly<Record<string, readonly string[]>>;

/** What ten bytes leave of a Chinese field name: five characters in GBK, three in UTF-8. */
const charactersLeft = [5, 3];
const chinese = /^[\u4e00-\u9fff（）()]+$/;

/**
 * Text of the first attribute of a field, by its usual names, then by what a shapefile leaves of them. A cut name that two
 * fields share says nothing. Empty values count as not there.
 */
export function fieldText<Keys extends KeysByField>(
  properties: Properties,
  keys: Keys,
  field: keyof Keys & string,
): string | null {
  const names = keys[field] ?? [];
  return firstText(properties, names) ?? firstText(properties, cutNamesOf(keys).get(field) ?? []);
}

function firstText(properties: Properties, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(properties, name) ? properties[name] : null;
    if (typeof value === "number" || (typeof value === "string" && value.trim() !== "")) {
      return String(value).trim();
    }
  }
  return null;
}

/** Worked out once for a table: it is asked of every item of a file. */
const known = new WeakMap<KeysByField, ReadonlyMap<string, readonly string[]>>();

function cutNamesOf(keys: KeysByField): ReadonlyMap<string, readonly string[]> {
  const found = known.get(keys) ?? new Map(Object.keys(keys).map((field) => [field, cutNames(keys, field)]));
  known.set(keys, found);
  return found;
}

function cutNames(keys: KeysByField, field: string): string[] {
  const others = Object.keys(keys).filter((other) => other !== field);
  const taken = new Set(others.flatMap((other) => [...(keys[other] ?? []), ...cutsOf(keys[other] ?? [])]));
  return cutsOf(keys[field] ?? []).filter((name) => !taken.has(name));
}

function cutsOf(names: readonly string[]): string[] {
  return names
    .filter((name) => chinese.test(name))
    .flatMap((name) =>
      charactersLeft.filter((left) => left < name.length).map((left) => name.slice(0, left)),
    );
}
