import { licenceNumberOf } from "#gis/attributes/read-attributes";
import type { ParsedItem } from "#gis/formats/parsed-file";

/** places that are told beside each other */
const namedAtMost = 20;

/**
 * One licence number is one mine: when a file says it twice nobody can tell which extent is meant, so none of them is
 * taken until the file is mended.
 */
export function markDuplicateLicences(items: readonly ParsedItem[]): ParsedItem[] {
  const numbers = items.map(licenceNumberOf);
  const places = new Map<string, number[]>();
  for (const [index, number] of numbers.entries()) {
    if (number !== null) places.set(number, [...(places.get(number) ?? []), index + 1]);
  }
  return items.map((item, index) => {
    const number = numbers[index] ?? null;
    const shared = number === null ? [] : (places.get(number) ?? []);
    if (number === null || shared.length < 2) return item;
    return { ...item, issues: [...item.issues, duplicateIssue(item, index + 1, number, shared)] };
  });
}

/** What is said of an item at its place, from 1, whose licence number stands at all these places of the file. */
export function duplicateIssue(
  item: Pick<ParsedItem, "name">,
  place: number,
  number: string,
  shared: readonly number[],
) {
  const elsewhere = shared.filter((other) => other !== place);
  const others = elsewhere.slice(0, namedAtMost).join("、") + (elsewhere.length > namedAtMost ? "等" : "");
  return {
    code: "L01",
    severity: "error",
    place: { item: place, ...(item.name !== null && { itemName: item.name }) },
    context: { number, others, count: shared.length },
  } as const;
}
