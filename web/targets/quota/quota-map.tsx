import { useMemo } from "react";
import type { QuotaUse } from "#contract/quota";
import { useDeckLayers } from "../../map/deck-overlay.ts";
import type { QuotaDrawing } from "../overview-store.ts";
import { type Hexagon, type Hexagons, heatLayers, hexagonLayers } from "./quota-layers.ts";
import type { QuotaMeasure } from "./quota-scale.ts";

interface QuotaMapProps {
  drawing: QuotaDrawing;
  measure: QuotaMeasure;
  hexagons: Hexagons;
  uses: readonly QuotaUse[];
  pickedId: string | null;
  onPick: (hexagon: Hexagon) => void;
}

/** The quotas over the map, drawn by deck.gl. */
export function QuotaMap({ drawing, measure, hexagons, uses, pickedId, onPick }: QuotaMapProps) {
  const layers = useMemo(
    () => (drawing === "hexagons" ? hexagonLayers(hexagons, measure, pickedId) : heatLayers(uses, measure)),
    [drawing, measure, hexagons, uses, pickedId],
  );
  useDeckLayers(layers, ({ object }) => {
    if (object) onPick(object as Hexagon);
  });
  return null;
}
