import type { MergeParameters } from "#gis/consolidation/candidate";
import { judgeCandidates } from "#gis/consolidation/find-candidates";
import { pairMines } from "#gis/consolidation/pair-up";
import { type SizedMine, sizeByArea } from "#gis/consolidation/small-mine";
import { withoutClause } from "#gis/consolidation/without-clause";
import type { EarthShapes } from "#gis/measure/earth-shapes";
import { flatAreasM2 } from "#gis/measure/flat-areas";
import { type PlacedPart, putInRoom, putOnEarth } from "#gis/measure/join-shapes";
import { type NearPair, pairsOf } from "#gis/measure/near-pairs";
import { nearPairsIn } from "#gis/measure/near-pairs-in";
import type { PairColumns } from "#gis/measure/pair-columns";
import { type PairSearch, pairSearch } from "#gis/measure/pair-search";
import type { Range } from "#gis/parallel/ranges";
import type { WorkFunctions } from "#gis/parallel/work";
import { findTriggers, triggerReachM } from "#gis/triggers/find-triggers";
import type { MineTriggers, TriggerMine } from "#gis/triggers/trigger";
import { type MinedGround, triggerPairs } from "#gis/triggers/trigger-pairs";
import { parsedJson } from "../jobs/shared-json.ts";
import { inParts } from "./candidate-parts.ts";
import { candidateSummary, triggerSummary } from "./candidate-summary.ts";
import { type MineChunk, recordsOf } from "./mine-chunk.ts";
import type { TriggerOrder } from "./trigger-order.ts";
import { withinRegion } from "./within-region.ts";

/** What a region is told of the candidates, as `inParts` cuts it. */
export interface CandidateParts {
  summary: Record<string, number>;
  parts: Uint8Array[];
}

/** Finding candidates, step by step; laying out and measuring are cut into slices. */
export type CandidateWork = {
  putInRoom: { slice: PlacedPart[]; shared: EarthShapes; output: null };
  putOnEarth: { slice: PlacedPart[]; shared: EarthShapes; output: null };
  pairSearch: { slice: { shapes: EarthShapes; withinM: number }; shared: null; output: PairSearch };
  nearPairs: { slice: Range; shared: PairSearch; output: PairColumns };
  candidates: {
    slice: {
      chunks: readonly MineChunk[];
      pairs: PairColumns[];
      parameters: MergeParameters;
      region: string;
      /** the document has no such clause: nothing must merge by it */
      isReference: boolean;
      triggers: TriggerOrder | null;
    };
    shared: null;
    output: CandidateParts;
  };
};

export const candidateTasks: WorkFunctions<CandidateWork> = {
  putInRoom: (parts, shapes) => {
    for (const part of parts) putInRoom(shapes, part);
    return null;
  },
  putOnEarth: (parts, shapes) => {
    for (const part of parts) putOnEarth(shapes, part);
    return null;
  },
  pairSearch: ({ shapes, withinM }) => pairSearch(shapes, withinM),
  nearPairs: ({ from, to }, search, onProgress) => nearPairsIn(search, from, to, onProgress),
  candidates: ({ chunks, pairs, parameters, region, isReference, triggers: order }, _, onProgress) => {
    const here = new Set<string>();
    const sized = chunks.flatMap((chunk, index) => {
      onProgress(index / chunks.length);
      return sizedMines(chunk, parameters, ({ id, regionCode }) => {
        if (regionCode.startsWith(region)) here.add(id);
      });
    });
    const mines = sized.map(({ mine }) => mine);
    const near = pairs.flatMap(pairsOf);
    const judged = judgeCandidates(sized, pairMines(mines, near, parameters), parameters);
    const found = isReference ? withoutClause(judged) : judged;
    const result = withinRegion(found, (id) => here.has(id));
    const triggers = order ? triggersOf(order, mines, near).filter(({ mineId }) => here.has(mineId)) : [];
    return {
      summary: { ...candidateSummary(result), ...(order && triggerSummary(triggers)) },
      parts: inParts({ ...result, triggers }),
    };
  },
};

function triggersOf(
  { question, mines: pages, mined }: TriggerOrder,
  mines: readonly { id: string }[],
  near: readonly NearPair[],
): MineTriggers[] {
  const licensed = near.flatMap(({ a, b, distanceM }) => {
    const [first, second] = [mines[a]?.id, mines[b]?.id];
    return first && second ? [{ a: first, b: second, distanceM }] : [];
  });
  const pairs = triggerPairs(licensed, parsedJson<MinedGround[]>(mined), triggerReachM(question));
  return findTriggers(pages.flatMap(parsedJson<TriggerMine[]>), pairs, question);
}

function sizedMines(
  chunk: MineChunk,
  parameters: MergeParameters,
  onMine: (mine: { id: string; regionCode: string }) => void,
): SizedMine[] {
  const areasM2 = flatAreasM2(chunk.shapes);
  return recordsOf(chunk).map(({ regionCode, ...record }, index) => {
    onMine({ id: record.id, regionCode });
    return sizeByArea(record, areasM2[index] ?? 0, parameters);
  });
}
