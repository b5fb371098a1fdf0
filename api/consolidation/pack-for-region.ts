import type { PolicyPack } from "#gis/policy/pack";
import { bindPackToRegion } from "#gis/policy/pack-scope";

/** A city without a document of its own may try a known one: the rule set is then bound to the region of the run. */
export function packForRegion(pack: PolicyPack, region: string): PolicyPack {
  const fits = region.startsWith(pack.regionCodePrefix) || pack.regionCodePrefix.startsWith(region);
  return fits ? pack : bindPackToRegion(pack, region.slice(0, 4));
}
