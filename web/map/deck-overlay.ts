import type { LayersList, PickingInfo } from "@deck.gl/core";
import { useEffect, useRef, useState } from "react";
import { loadDrawing, registerDrawing, untilDone } from "../shell/idle.ts";
import { useMapEngine } from "./engine-store.ts";
import type { MapEngine } from "./map-engine.ts";
import { isCurtained, useCurtain } from "./swipe/curtain.ts";
import { useClickClaim } from "./use-map-hits.ts";

const pickRadiusPx = 3;

/**
 * Draws deck.gl layers over the map, as the overlay `id` of the 图层目录, while the caller is on screen; deck travels only
 * then. `layers` must be memoised. `onPick` gets clicks on pickable objects; the 属性查询 card then stays away.
 */
export function useDeckLayers(
  id: string,
  layers: LayersList | null,
  onPick?: (picked: PickingInfo) => void,
): void {
  const engine = useMapEngine();
  const deck = useDeck();
  const { curtain } = useCurtain();
  useEffect(() => deck?.show(layers ?? []), [deck, layers]);
  useEffect(() => deck?.clip(curtain?.hidden.includes(id) ? curtain.share : 1), [deck, curtain, id]);
  useClickClaim(({ point }) => {
    const hidden = isCurtained(id, point.x, engine?.container.clientWidth ?? 0);
    const picked = !hidden && onPick && deck?.pick(point);
    if (picked) onPick(picked);
    return Boolean(picked);
  });
}

interface Deck {
  /** the object under a point, px; nothing while deck is not ready to look */
  pick: (point: { x: number; y: number }) => PickingInfo | null;
  show: (layers: LayersList) => void;
  /** draws only the left part of the map, a share of its width */
  clip: (share: number) => void;
}

function useDeck(): Deck | null {
  const engine = useMapEngine();
  const [deck, setDeck] = useState<Deck | null>(null);
  const close = useRef(() => {});
  useEffect(() => {
    if (!engine) return undefined;
    let gone = false;
    const opening = openDeck(engine).then((opened) => {
      if (gone) return opened.close();
      close.current = opened.close;
      setDeck(opened);
    });
    void untilDone(loadDrawing(opening));
    return () => {
      gone = true;
      close.current();
      close.current = () => {};
      setDeck(null);
    };
  }, [engine]);
  return deck;
}

async function openDeck(engine: MapEngine): Promise<Deck & { close: () => void }> {
  const { MapLibreOverlay } = await import("@deck.gl/maplibre");
  const painting = paintWatch();
  let ready = false;
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    onLoad: () => {
      ready = true;
    },
    onAfterRender: painting.done,
  });
  const takeOff = engine.addControl(overlay);
  const unregister = registerDrawing(painting.settled);
  return {
    pick: (point) => (ready ? overlay.pickObject({ ...point, radius: pickRadiusPx }) : null),
    show: (layers) => {
      painting.begin();
      overlay.setProps({ layers });
    },
    clip: (share) => {
      const canvas = overlay.getCanvas();
      if (canvas) canvas.style.clipPath = `inset(0 ${(1 - share) * 100}% 0 0)`;
    },
    close: () => {
      ready = false;
      painting.done();
      unregister();
      takeOff();
    },
  };
}

/** Knows whether deck has drawn since the layers last changed. */
function paintWatch() {
  let waiting: (() => void)[] = [];
  // deck draws once when its device has come, layers or none
  let pending = true;
  return {
    begin: () => {
      pending = true;
    },
    done: () => {
      pending = false;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
    settled: () =>
      new Promise<void>((resolve) => {
        if (pending) waiting.push(resolve);
        else resolve();
      }),
  };
}
