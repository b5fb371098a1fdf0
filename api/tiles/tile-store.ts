import { createHash } from "node:crypto";
import type { AppContext } from "../context.ts";
import { type Scope, withinScope } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { readGround } from "./read-ground.ts";
import { areaCutter, type Ground, pointCutter, type TileCutter } from "./tile-cutter.ts";
import { tileFeaturesSql, tileShapesSql } from "./tile-sql.ts";
import { isDaily, type LayerName, tileVersions } from "./tile-version.ts";

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

interface Asked {
  /** of the data, as the map's description names it */
  version: string;
  /** the day that is shown; undefined = today */
  asOf: string | undefined;
}

interface Versioned<T> {
  version: string;
  ready: Promise<T>;
}

/** What was made of the layers, as they were on a day, for everybody who sees the same. */
interface Made {
  grounds: Map<string, Versioned<Ground>>;
  cutters: Map<string, Versioned<TileCutter>>;
}

/** scopes whose tiles of today, and scopes and days whose tiles of another day, are held in memory: the last ones asked for */
const [keptScopes, keptDays] = [12, 4];

/** The newest tiles of each layer as a scope sees it, made once however many are asked for at the same time. */
export function tileStore({ db, now, newId }: AppContext) {
  const [today, otherDays] = [new Map<string, Made>(), new Map<string, Made>()];

  /** Who sees something else is given another version: nothing of a former scope is taken from a browser's store. */
  async function versions(scopeOfLayer: (layer: LayerName) => Scope): Promise<Map<LayerName, string>> {
    const stored = await tileVersions(db, shanghaiDay(now()), newId);
    return new Map(
      [...stored].map(([layer, version]) => [layer, `${version}.${markOf(scopeOfLayer(layer))}`]),
    );
  }

  /** Who looks through many days lets nobody wait for the tiles of today. */
  function madeIn(mark: string, asOf: string | undefined): Made {
    return asOf === undefined
      ? lastOf(today, mark, keptScopes)
      : lastOf(otherDays, `${mark} ${asOf}`, keptDays);
  }

  const groundOf = ({ grounds }: Made, name: GroundName, { version, asOf }: Asked) =>
    newest(grounds, name, version, () => {
      const bindings = { day: asOf ?? shanghaiDay(now()) };
      return readGround(db, { features: tileFeaturesSql[name], shapes: tileShapesSql[name], bindings });
    });
  const cutterOf = (made: Made, layer: LayerName, asked: Asked) =>
    newest(made.cutters, layer, asked.version, async () => {
      const { ground, make } = sources[layer];
      return make(layer, await groundOf(made, ground, asked));
    });

  /** Tiles of the version asked for when they are at hand, else of the newest; as of today unless a day is named. */
  function tilesOf(layer: LayerName, asked: Asked, scope: Scope): Promise<LayerTiles> {
    // what looks the same on every day is made once for all of them
    const asOf = isDaily(layer) ? asked.asOf : undefined;
    const made = madeIn(markOf(scope), asOf);
    return withinScope(scope, async () => {
      const kept = made.cutters.get(layer);
      if (kept?.version === asked.version) return { version: asked.version, cut: await kept.ready };
      const version = (await versions(() => scope)).get(layer) ?? "";
      return { version, cut: await cutterOf(made, layer, { version, asOf }) };
    });
  }

  return { versions, tilesOf };
}

/** What was made under a name, which is now the last asked for; of more than `most` the others are let go. */
function lastOf(made: Map<string, Made>, name: string, most: number): Made {
  const known = made.get(name) ?? { grounds: new Map(), cutters: new Map() };
  made.delete(name);
  made.set(name, known);
  for (const oldest of [...made.keys()].slice(0, -most)) made.delete(oldest);
  return known;
}

const markOf = (scope: Scope) =>
  createHash("sha256").update(JSON.stringify(scope)).digest("hex").slice(0, 12);

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
