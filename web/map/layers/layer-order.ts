/** Ids in the wished order; ids the wish does not name come on top in their own order, unknown ones are dropped. */
export function orderedIds(ids: readonly string[], wish: readonly string[]): string[] {
  const known = wish.filter((id) => ids.includes(id));
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

/** The order after one id moves a step up (towards the viewer) or down. */
export function movedId(order: readonly string[], id: string, step: 1 | -1): string[] {
  const from = order.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const without = order.filter((other) => other !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}

/** The order after one id is put in the place of another. */
export function placedId(order: readonly string[], id: string, targetId: string): string[] {
  const to = order.indexOf(targetId);
  if (to < 0 || id === targetId) return [...order];
  const without = order.filter((other) => other !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}
