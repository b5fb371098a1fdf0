import type { MultiPolygon } from "geojson";
import { onEarth } from "#gis/measure/earth-shapes";
import { shapeAt } from "#gis/measure/join-shapes";
import { nearPairsIn } from "#gis/measure/near-pairs-in";
import { pairSearch } from "#gis/measure/pair-search";
import { pairsAfterChange, pairsChange } from "#gis/measure/pairs-after-change";
import { allPairs, limitM } from "../all-pairs.ts";
import type { BenchRow } from "../bench-row.ts";
import { clusteredMines } from "../ground/clustered-mines.ts";
import { medianMs, peakMb } from "../stopwatch.ts";

const n = 100_000;
const edits = 50;

/** One boundary is redrawn: only what it can reach is measured again. */
export const pairsAfterOneChange: BenchRow = {
  name: "pairs-after-one-change",
  async measure() {
    const mines = clusteredMines(n);
    const full = await medianMs(() => allPairs(mines));
    const search = pairSearch(onEarth(mines), limitM);
    const before = nearPairsIn(search, 0, n);
    const changes = Array.from({ length: edits }, (_, edit) => redrawn(edit * (n / edits)));
    const change = await medianMs(() => changes.map((changed) => pairsChange(before, search, changed)));
    const table = await medianMs(() => changes.map((changed) => pairsAfterChange(before, search, changed)));
    const pairs = change.answer.reduce((sum, { added }) => sum + added.count, 0);
    const tableMs = table.ms / edits;
    return {
      n,
      oursMs: change.ms / edits,
      peakMb: peakMb(),
      peer: "a full run",
      peerMs: full.ms,
      goal: 500,
      notes: [
        `mean of ${edits} mines redrawn one by one, ${pairs} pairs measured again`,
        `with the whole table of ${before.count} pairs copied anew: ${tableMs.toFixed(2)} ms, ${Math.round(full.ms / tableMs)}×`,
      ],
    };

    function redrawn(mine: number): ReadonlyMap<number, MultiPolygon> {
      const shape = shapeAt(mines, mine);
      const coordinates = shape.coordinates.map((rings) =>
        rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + 0.0005, lat])),
      );
      return new Map([[mine, { ...shape, coordinates }]]);
    }
  },
};
