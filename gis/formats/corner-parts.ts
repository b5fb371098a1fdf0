import type { TracedPart } from "../check/traced-item.ts";
import { arrangeRings } from "./arrange-rings.ts";
import { arrangeNoticeParts, type FootedRing } from "./notice-parts.ts";

/**
 * Parts of a list of corners. Where a ring is flagged −1, or each says in words what it is, that decides what is taken out; else
 * rings of the same 采区 and elevations are told apart by geometry: inside is a hole, outside another part.
 */
export function arrangeCornerParts(
  rings: readonly FootedRing[],
  { inWords = false }: { inWords?: boolean } = {},
): TracedPart[] {
  if (inWords || rings.some(({ footer }) => footer.subtract)) return arrangeNoticeParts(rings);
  const groups = new Map<string, FootedRing[]>();
  for (const ring of rings) {
    const { name, topM, bottomM } = ring.footer;
    const key = JSON.stringify([name, topM, bottomM]);
    groups.set(key, [...(groups.get(key) ?? []), ring]);
  }
  const parts = [...groups.values()].flatMap((group) => {
    const [{ footer } = { footer: null }] = group;
    const { name = null, topM = null, bottomM = null, line = null } = footer ?? {};
    return arrangeRings(group.map(({ ring }) => ring)).map((part) => ({
      ...part,
      name,
      topM,
      bottomM,
      line,
    }));
  });
  return parts.map((part, i) => ({ ...part, number: i + 1 }));
}
