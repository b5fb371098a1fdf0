/** Ids in the parts that links join them to; one part when they hang together, in the order they were given. */
export function connectedParts(
  ids: readonly string[],
  links: readonly { a: string; b: string }[],
): string[][] {
  const partOf = new Map<string, Set<string>>(ids.map((id) => [id, new Set([id])]));
  for (const { a, b } of links) {
    const [one, other] = [partOf.get(a), partOf.get(b)];
    if (!one || !other || one === other) continue;
    for (const id of other) {
      one.add(id);
      partOf.set(id, one);
    }
  }
  return [...new Set(partOf.values())].map((part) => ids.filter((id) => part.has(id)));
}
