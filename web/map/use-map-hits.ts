import { useEffect, useRef } from "react";
import { create } from "zustand";
import type { MapClick } from "./map-events.ts";
import type { MapHit } from "./map-hits.ts";

/** Takes a click for itself (true) or leaves it to others. */
type Claim = (click: MapClick) => boolean;

/** Who wants clicks before the 属性查询 card gets them; the latest comer is asked first. */
const useClaims = create<{ claims: readonly Claim[] }>(() => ({ claims: [] }));

/** Answers to clicks on the features of one overlay; the usual 属性查询 card then stays away. */
export function useMapHits(layerId: string, onHit: (hit: MapHit, click: MapClick) => void): void {
  useClickClaim((click) => {
    const hit = click.hits.find((other) => other.layerId === layerId);
    if (hit) onHit(hit, click);
    return hit !== undefined;
  });
}

export function useClickClaim(claim: Claim): void {
  const latest = useRef(claim);
  latest.current = claim;
  useEffect(() => {
    const own: Claim = (click) => latest.current(click);
    useClaims.setState(({ claims }) => ({ claims: [own, ...claims] }));
    return () => useClaims.setState(({ claims }) => ({ claims: claims.filter((other) => other !== own) }));
  }, []);
}

export function isClaimed(click: MapClick): boolean {
  return useClaims.getState().claims.some((claim) => claim(click));
}
