import { useMemo } from "react";
import type { QuotaUse } from "#contract/quota";
import { useDeckLayers } from "../../map/deck-overlay.ts";
import { useLayerState } from "../../map/layer-store.ts";
import { useOverlay } from "../../map/use-overlay.ts";
import type { QuotaDrawing } from "../overview-store.ts";
import { type Hexagon, type Hexagons, heatLayers, hexagonLayers } from "./quota-layers.ts";
import { quotaOverlay, quotaOverlayId } from "./quota-overlay.ts";
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
  const { visible, opacity } = useLayerState(quotaOverlayId);
  const overlay = useMemo(
    () => quotaOverlay(drawing, measure, hexagons.items),
    [drawing, measure, hexagons.items],
  );
  useOverlay(overlay, null);
  const layers = useMemo(
    () =>
      drawing === "hexagons"
        ? hexagonLayers(hexagons, { measure, pickedId, opacity })
        : heatLayers(uses, { measure, opacity }),
    [drawing, measure, hexagons, uses, pickedId, opacity],
  );
  useDeckLayers(quotaOverlayId, visible ? layers : null, ({ object }) => {
    if (object) onPick(object as Hexagon);
  });
  return null;
}
