import type { Position } from "geojson";
import { type CaseMine, caseMines } from "../cases.ts";
import { type LocalPoint, toLocal } from "../ground/local-frame.ts";
import type { MineDraft } from "../mines/mine-draft.ts";
import { type Mineral, type MineSize, minerals } from "../mines/minerals.ts";
import { onePart } from "./case-drawing.ts";

interface CaseFacts extends Partial<Omit<MineDraft, "name" | "reserves">> {
  mineral: Mineral;
  ring: readonly Position[];
  /** 保有资源储量 verified at the end of 2025, 万吨 */
  reserveWt?: string;
  size?: MineSize;
}

/** A case in good order in all respects but the one it is made for. */
export function caseDraft(mine: CaseMine, { ring, reserveWt = "20.00", ...facts }: CaseFacts): MineDraft {
  const [bottomM, topM] = minerals[facts.mineral].elevationM;
  return {
    name: caseMines[mine],
    center: middleOf(ring),
    size: "small",
    parts: onePart(ring, [bottomM, topM]),
    orebodyId: null,
    licenceLevel: "county",
    status: "producing",
    validFrom: "2021-09-01",
    validTo: "2031-08-31",
    reserves: [
      {
        verifiedOn: "2025-12-31",
        remaining: reserveWt,
        recoverable: null,
        unit: "wt",
        bulkDensity: minerals[facts.mineral].bulkDensity,
      },
    ],
    ...facts,
  };
}

function middleOf(ring: readonly Position[]): LocalPoint {
  const places = ring.map(toLocal);
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return [mean(0), mean(1)];
}
