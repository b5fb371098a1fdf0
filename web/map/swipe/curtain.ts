import { create } from "zustand";

/** Right of the bar these layers are not to be seen. */
interface Curtain {
  /** place of the bar, of the map's width from the left */
  share: number;
  /** ids of catalogue layers and overlays */
  hidden: readonly string[];
}

export const useCurtain = create<{ curtain: Curtain | null }>(() => ({ curtain: null }));

/** Whether a layer is taken away at this place on the map: what is not seen must not be hit. */
export function isCurtained(layerId: string, xPx: number, mapWidthPx: number): boolean {
  const { curtain } = useCurtain.getState();
  return curtain !== null && xPx > curtain.share * mapWidthPx && curtain.hidden.includes(layerId);
}
