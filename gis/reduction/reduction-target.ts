import type { PolicyPack, PolicyTarget } from "../policy/pack.ts";

/** The share of its mines that a document asks a city to have fewer; null where it asks none. */
export function reductionTarget(pack: PolicyPack): PolicyTarget | null {
  return pack.targets.find(({ key }) => key === "reduction.sand_stone_clay") ?? null;
}
