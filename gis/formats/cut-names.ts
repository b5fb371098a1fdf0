type Properties = Readonly<Record<string, unknown>>;
type KeysByField = Readonly<Record<string, readonly string[]>>;

/** What ten bytes leave of a Chinese field name: five characters in GBK, three in UTF-8. */
const charactersLeft = [5, 3];
const chinese = /^[\u4e00-\u9fff（）()]+$/;

/** What an attribute says, and the name it bears in the source. */
export interface NamedText {
  key: string;
  text: string;
  /** kept as a number: past 15 digits its end is not what was typed */
  isNumber: boolean;
}

/**
 * Text of the first attribute of a field, by its usual names, by those with a unit behind them, then by what a shapefile leaves of
 * them. A cut name that two fields share says nothing. Empty values count as not there.
 */
export function fieldText<Keys extends KeysByField>(
  properties: Properties,
  keys: Keys,
  field: keyof Keys & string,
): string | null {
  return fieldTexts(properties, keys, field)[0]?.text ?? null;
}

/** The same with the name of the attribute, and all that say something of the field, the likeliest first. */
export function fieldTexts<Keys extends KeysByField>(
  properties: Properties,
  keys: Keys,
  field: keyof Keys & string,
): NamedText[] {
  const names: readonly string[] = keys[field] ?? [];
  const withUnit = keysWithUnit(properties).filter((key) => names.includes(withoutUnit(key)));
  const all = [...names, ...withUnit, ...(cutNamesOf(keys).get(field) ?? [])];
  return all.flatMap((name) => textUnder(properties, name) ?? []);
}

/** What stands under exactly this name; null when that is nothing. */
export function textUnder(properties: Properties, key: string): NamedText | null {
  const value = Object.hasOwn(properties, key) ? properties[key] : null;
  const isNumber = typeof value === "number";
  if (!isNumber && (typeof value !== "string" || value.trim() === "")) return null;
  return { key, text: String(value).trim(), isNumber };
}

/** 生产规模（万吨/年） is 生产规模 with its unit; what stands in other brackets may change the meaning and stays. */
function withoutUnit(key: string): string {
  return key.replace(/\s+/g, "").replace(anotherColumn, "").replace(unitBehind, "");
}

/** The name of a field that is said once more, in another column of a table of ours. */
export const repeatedName = (name: string, time: number) => `${name}（第${time}列）`;
const anotherColumn = /（第\d{1,3}列）$/;

const unitBehind =
  /[_:：]?[(（[]?(万吨|万t|千吨|kt|万立方米|万m[3³]|万方|吨|立方米|t|m[3³])([/·](年|a|m[3³]|立方米))?[)）\]]?$/i;

/** Only after Chinese words: a t at the end of a Latin name is no unit. */
function keysWithUnit(properties: Properties): string[] {
  return Object.keys(properties).filter(
    (key) =>
      key.length <= 60 && /[\u4e00-\u9fff]/.test(key) && (unitBehind.test(key) || anotherColumn.test(key)),
  );
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
