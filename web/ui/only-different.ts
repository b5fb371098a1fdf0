/** Only what differs from the pack is sent and marked as changed. */
export function onlyDifferent<T extends object>(stated: T, wanted: Partial<T>): Partial<T> {
  const entries = Object.entries(wanted).filter(([key, value]) => stated[key as keyof T] !== value);
  return Object.fromEntries(entries) as Partial<T>;
}
