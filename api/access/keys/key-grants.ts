import type { Permission } from "#contract/permission";
import type { Grant } from "../../scope.ts";

interface Narrowing {
  permissions: readonly Permission[];
  /** beginnings of region codes; none: all that the grant has */
  regions: readonly string[];
}

/** What is left of its owner's grants to a key: in each no more permissions and no more ground than both have. */
export function narrowedGrants(grants: readonly Grant[], { permissions, regions }: Narrowing): Grant[] {
  const asked = regions.length > 0 ? regions : [""];
  return grants.flatMap((grant) => {
    const left = permissions.filter((one) => grant.permissions.has(one));
    if (left.length === 0) return [];
    const places = asked.map((region) => sharedRegion(grant.region ?? "", region)).filter(isShared);
    return places.map((place) => ({ ...grant, permissions: new Set(left), region: place || null }));
  });
}

/** The narrower of two regions of which one lies in the other; null: they share nothing. */
function sharedRegion(one: string, other: string): string | null {
  if (one.startsWith(other)) return one;
  return other.startsWith(one) ? other : null;
}

const isShared = (place: string | null) => place !== null;
