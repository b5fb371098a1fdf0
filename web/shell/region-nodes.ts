import type { Region } from "#contract/regions";

export interface RegionNode {
  region: Region;
  children: RegionNode[];
}

/** Regions as a tree; one whose parent is not in the list stands at the top. Siblings in order of code. */
export function regionNodes(regions: readonly Region[]): RegionNode[] {
  const known = new Set(regions.map(({ code }) => code));
  const byCode = [...regions].sort((a, b) => a.code.localeCompare(b.code));
  const below = (parent: string | null): RegionNode[] =>
    byCode
      .filter(({ parentCode }) => (known.has(parentCode ?? "") ? parentCode : null) === parent)
      .map((region) => ({ region, children: below(region.code) }));
  return below(null);
}

/** The city the system works for: the first region of city level, else the topmost one. */
export function cityOf(regions: readonly Region[]): Region | null {
  return regions.find(({ level }) => level === "city") ?? regionNodes(regions)[0]?.region ?? null;
}
