import { type GapPiece, gapLand } from "#gis/gap-land/gap-land";
import type { GapParameters } from "#gis/gap-land/gap-parameters";
import { type GapTest, gapDoubts, gapTests } from "#gis/gap-land/gap-tests";
import type { Surroundings } from "#gis/gap-land/surroundings";
import type { WorkFunctions } from "#gis/parallel/work";
import { type BoundaryFigures, type BoundaryRules, boundaryFigures } from "#gis/schemes/boundary-figures";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import { startBoundary } from "#gis/schemes/start-boundary";

export interface FoundGapLand {
  pieces: (GapPiece & { tests: GapTest[] })[];
  doubts: string[];
  start: GroupBoundary;
  startFigures: BoundaryFigures;
}

export type GroundWork = {
  groupGapLand: {
    slice: { around: Surroundings; parameters: GapParameters; rules: BoundaryRules };
    shared: null;
    output: FoundGapLand;
  };
  groupFigures: {
    slice: { boundary: GroupBoundary; around: Surroundings; rules: BoundaryRules };
    shared: null;
    output: BoundaryFigures;
  };
};

/** What is reckoned of the ground of a group: a red line near it may have tens of thousands of corners. */
export const groundTasks: WorkFunctions<GroundWork> = {
  groupGapLand: ({ around, parameters, rules }) => {
    const pieces = gapLand(around, parameters);
    const start = startBoundary(around.members, pieces);
    return {
      pieces: pieces.map((piece) => ({ ...piece, tests: gapTests(piece, around, parameters) })),
      doubts: gapDoubts(around),
      start,
      startFigures: boundaryFigures(start, around, rules),
    };
  },
  groupFigures: ({ boundary, around, rules }) => boundaryFigures(boundary, around, rules),
};
