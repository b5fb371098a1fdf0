/** A record of the contract by the names of its columns, as the differences of a proposal are told; null where there is none. */
export function byColumn(record: unknown): Record<string, unknown> | null {
  if (typeof record !== "object" || record === null) return null;
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [columnOf(name), value]));
}

const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
