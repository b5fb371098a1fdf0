import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import { limitM } from "../all-pairs.ts";
import { onZonePlanes } from "../ground/zone-planes.ts";
import { pairKey } from "../pair-agreement.ts";
import type { PeerPairs } from "../pairs-row.ts";

/** Said in place of the peer's time where Python has no shapely 2. */
const noShapely = "SKIPPED shapely: python3 has no shapely ≥ 2 (pip install shapely)";

/** Time shapely's STRtree takes for the pairs with their nearest points and distance on the planes of the 3° zones, and the pairs. */
export async function shapelyPairs(shapes: FlatShapes): Promise<PeerPairs | string> {
  const probe = spawnSync("python3", ["-c", "import shapely; assert shapely.__version__ >= '2'"]);
  if (probe.status !== 0) return noShapely;
  const plane = onZonePlanes(shapes);
  const folder = mkdtempSync(join(tmpdir(), "kuangjie-bench-"));
  try {
    writeFileSync(join(folder, "places"), plane.lonLat);
    for (const name of ["ringStart", "polygonStart", "shapeStart"] as const) {
      writeFileSync(join(folder, name), plane[name]);
    }
    const script = fileURLToPath(new URL("./shapely-pairs.py", import.meta.url));
    const said = execFileSync("python3", [script], {
      input: JSON.stringify({ folder, limitM }),
      encoding: "utf8",
    });
    const { ms, distanceMs } = JSON.parse(said) as { ms: number; distanceMs: number };
    const notes = [`the peer with the distance alone, no nearest points: ${Math.round(distanceMs)} ms`];
    return { ms, pairs: readPairs(readFileSync(join(folder, "pairs"))), notes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPairs(bytes: Buffer): Set<number> {
  const pairs = new Set<number>();
  for (let place = 0; place < bytes.length; place += 8) {
    pairs.add(pairKey(bytes.readInt32LE(place), bytes.readInt32LE(place + 4)));
  }
  return pairs;
}
