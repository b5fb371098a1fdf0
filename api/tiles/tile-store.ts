import type { AppContext } from "../context.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { readGround } from "./read-ground.ts";
import { areaCutter, type Ground, pointCutter, type TileCutter } from "./tile-cutter.ts";
import { tileFeaturesSql, tileShapesSql } from "./tile-sql.ts";
import { type LayerName, tileVersions } from "./tile-version.ts";

type GroundName = keyof typeof tileShapesSql;

export interface LayerTiles {
  version: string;
  cut: TileCutter;
}

type MakeCutter = (layer: string, ground: Ground) => TileCutter;

/** What a layer shows, and as what: areas and their names come from one reading. */
const sources: Record<LayerName, { ground: GroundName; make: MakeCutter }> = {
  regions: { ground: "regions", make: areaCutter },
  region_points: { ground: "regions", make: pointCutter },
  mines: { ground: "mines", make: areaCutter },
  mine_points: { ground: "mines", make: pointCutter },
  planned_blocks: { ground: "planned_blocks", make: areaCutter },
  planned_block_points: { ground: "planned_blocks", make: pointCutter },
  zones: { ground: "zones", make: areaCutter },
  zone_points: { ground: "zones", make: pointCutter },
  workings: { ground: "workings", make: areaCutter },
};

interface Versioned<T> {
  version: string;
  ready: Promise<T>;
}

/** The newest tiles of each layer, made once however many are asked for at the same time. */
export function tileStore({ db, now, newId }: AppContext) {
  const grounds = new Map<string, Versioned<Ground>>();
  const cutters = new Map<string, Versioned<TileCutter>>();

  const versions = () => tileVersions(db, shanghaiDay(now()), newId);

  const groundOf = (name: GroundName, version: string) =>
    newest(grounds, name, version, () => {
      const bindings = { day: shanghaiDay(now()) };
      return readGround(db, { features: tileFeaturesSql[name], shapes: tileShapesSql[name], bindings });
    });
  const cutterOf = (layer: LayerName, version: string) =>
    newest(cutters, layer, version, async () => {
      const { ground, make } = sources[layer];
      return make(layer, await groundOf(ground, version));
    });

  /** Tiles of the version asked for when they are at hand, else of the newest. */
  async function tilesOf(layer: LayerName, asked: string): Promise<LayerTiles> {
    const kept = cutters.get(layer);
    if (kept?.version === asked) return { version: asked, cut: await kept.ready };
    const version = (await versions()).get(layer) ?? "";
    return { version, cut: await cutterOf(layer, version) };
  }

  return { versions, tilesOf };
}

/** What is kept under a name at a version, else made; what failed is forgotten, so that it is tried again. */
function newest<T>(
  kept: Map<string, Versioned<T>>,
  name: string,
  version: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = kept.get(name);
  if (known?.version === version) return known.ready;
  const entry = { version, ready: make() };
  kept.set(name, entry);
  entry.ready.catch(() => kept.get(name) === entry && kept.delete(name));
  return entry.ready;
}
