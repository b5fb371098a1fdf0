import type { BenchRow } from "./bench-row.ts";
import { boundaryFigures300 } from "./rows/boundary-figures-300.ts";
import { canvasRealRights } from "./rows/canvas-real-rights.ts";
import { exchange } from "./rows/exchange.ts";
import { lag1m } from "./rows/lag-1m.ts";
import { officialArea1m } from "./rows/official-area-1m.ts";
import { optimum600 } from "./rows/optimum-600.ts";
import { overlaps100kPieces } from "./rows/overlaps-100k-pieces.ts";
import { overlaps100kWhole } from "./rows/overlaps-100k-whole.ts";
import { pairs1mTwoWorkers } from "./rows/pairs-1m-two-workers.ts";
import { pairs10kTurf } from "./rows/pairs-10k-turf.ts";
import { pairs100kGeography } from "./rows/pairs-100k-geography.ts";
import { pairs100kPlane } from "./rows/pairs-100k-plane.ts";
import { pairs100kShapely } from "./rows/pairs-100k-shapely.ts";
import { pairsAfterOneChange } from "./rows/pairs-after-one-change.ts";
import { pairsGrowth } from "./rows/pairs-growth.ts";
import { redLinePairs } from "./rows/red-line-pairs.ts";
import { topology100k } from "./rows/topology-100k.ts";

/** Every row of the bench, in the order of the table. */
export const benchRows: readonly BenchRow[] = [
  pairs100kGeography,
  pairs100kPlane,
  ...pairsGrowth,
  pairs1mTwoWorkers,
  lag1m,
  pairs10kTurf,
  pairs100kShapely,
  redLinePairs,
  pairsAfterOneChange,
  overlaps100kPieces,
  overlaps100kWhole,
  topology100k,
  officialArea1m,
  optimum600,
  boundaryFigures300,
  canvasRealRights,
  ...exchange,
];
