import { PolicyPack } from "./pack.ts";
import xinzhou2022 from "./packs/xinzhou-2022.json" with { type: "json" };

/** The policy packs shipped with the software, each checked against the pack schema when it is loaded. */
export const knownPacks: readonly PolicyPack[] = [PolicyPack.parse(xinzhou2022)];

/** The shipped pack of this id, or null when there is none. */
export function packById(id: string): PolicyPack | null {
  return knownPacks.find((pack) => pack.id === id) ?? null;
}
