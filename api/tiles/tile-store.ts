import type { AppContext } from "../context.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { indexLayer, type TileCutter } from "./layer-index.ts";
import { type LayerName, tileVersions } from "./tile-version.ts";

export interface LayerTiles {
  version: string;
  cut: TileCutter;
}

/** The newest index of each layer, built once however many tiles are asked for at the same time. */
export function tileStore({ db, now, newId }: AppContext) {
  const built = new Map<LayerName, { version: string; cut: Promise<TileCutter> }>();

  const versions = () => tileVersions(db, shanghaiDay(now()), newId);

  /** Tiles of the version asked for when they are at hand, else of the newest. */
  async function tilesOf(layer: LayerName, asked: string): Promise<LayerTiles> {
    const kept = built.get(layer);
    if (kept?.version === asked) return { version: asked, cut: await kept.cut };
    const version = (await versions()).get(layer) ?? "";
    if (kept?.version === version) return { version, cut: await kept.cut };
    const cut = indexLayer(db, layer, shanghaiDay(now()));
    const entry = { version, cut };
    built.set(layer, entry);
    cut.catch(() => built.get(layer) === entry && built.delete(layer));
    return { version, cut: await cut };
  }

  return { versions, tilesOf };
}
