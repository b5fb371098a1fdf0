import type { Candidates, MergeParameters } from "#gis/consolidation/candidate";
import { judgeCandidates } from "#gis/consolidation/find-candidates";
import { pairMines } from "#gis/consolidation/pair-up";
import { type SizedMine, sizeByArea } from "#gis/consolidation/small-mine";
import { officialAreaM2 } from "#gis/measure/area";
import { onEarth } from "#gis/measure/earth-shapes";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import { joinShapes, shapeAt } from "#gis/measure/join-shapes";
import { pairsOf } from "#gis/measure/near-pairs";
import { nearPairsIn } from "#gis/measure/near-pairs-in";
import type { PairColumns } from "#gis/measure/pair-columns";
import { type PairSearch, pairSearch } from "#gis/measure/pair-search";
import type { Range } from "#gis/parallel/ranges";
import type { WorkFunctions } from "#gis/parallel/work";
import { type MineChunk, recordsOf } from "./mine-chunk.ts";

/** Finding candidates, step by step: only the middle one is cut into slices. */
export type CandidateWork = {
  pairSearch: { slice: { shapes: FlatShapes[]; withinM: number }; shared: null; output: PairSearch };
  nearPairs: { slice: Range; shared: PairSearch; output: PairColumns };
  candidates: {
    slice: { chunks: readonly MineChunk[]; pairs: PairColumns[]; parameters: MergeParameters };
    shared: null;
    output: Candidates;
  };
};

export const candidateTasks: WorkFunctions<CandidateWork> = {
  pairSearch: ({ shapes, withinM }) => pairSearch(onEarth(joinShapes(shapes)), withinM),
  nearPairs: ({ from, to }, search, onProgress) => nearPairsIn(search, from, to, onProgress),
  candidates: ({ chunks, pairs, parameters }, _, onProgress) => {
    const sized = chunks.flatMap((chunk, index) => {
      onProgress(index / chunks.length);
      return sizedMines(chunk, parameters);
    });
    const mines = sized.map(({ mine }) => mine);
    return judgeCandidates(sized, pairMines(mines, pairs.flatMap(pairsOf), parameters), parameters);
  },
};

function sizedMines(chunk: MineChunk, parameters: MergeParameters): SizedMine[] {
  return recordsOf(chunk).map((record, index) =>
    sizeByArea(record, officialAreaM2(shapeAt(chunk.shapes, index)), parameters),
  );
}
