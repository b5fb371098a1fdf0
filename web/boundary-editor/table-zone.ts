import { useMemo } from "react";
import { create } from "zustand";
import { zonesNear } from "#gis/crs/zones-of-china";
import { boundsOf } from "#gis/measure/bounds";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";

/** The zone chosen last: kept from one boundary to the next. */
const useChosen = create<{ zone: number | null }>(() => ({ zone: null }));

export interface TableZone {
  zone: number;
  /** those in which a licence of this ground may be written */
  zones: readonly number[];
}

/** The zone in which the table is written: the one chosen, as far as the ground lies near it, else the 3° zone of its middle. */
export function useTableZone(ground: GroupBoundary): TableZone {
  const chosen = useChosen(({ zone }) => zone);
  const zones = useMemo(() => {
    const [west, , east] = boundsOf(boundaryShape(ground));
    return zonesNear((west + east) / 2);
  }, [ground]);
  const [own = 0] = zones;
  return { zone: chosen !== null && zones.includes(chosen) ? chosen : own, zones };
}

export const chooseZone = (zone: number): void => useChosen.setState({ zone });
