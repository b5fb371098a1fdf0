import type { MultiPolygon, Position } from "geojson";
import type { MemberGround } from "../gap-land/surroundings.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { unionShape } from "../measure/overlap-shape.ts";
import type { BoundaryPart, GroupBoundary } from "./group-boundary.ts";

/**
 * The new boundary to start from: the licences of a group with the gap land between them, one part for each body of ground. A part
 * has 开采标高 where all 采区 in it say the same; where they differ, who plans must say.
 */
export function startBoundary(
  members: readonly Pick<MemberGround, "shape" | "bands">[],
  gap: readonly { shape: MultiPolygon }[],
): GroupBoundary {
  const whole = unionShape([...members, ...gap].map(({ shape }) => shape));
  const bands = members.flatMap((member) => member.bands);
  return { parts: (whole?.coordinates ?? []).map((rings) => ({ rings, ...commonBand(rings, bands) })) };
}

function commonBand(
  rings: Position[][],
  bands: MemberGround["bands"],
): Pick<BoundaryPart, "topM" | "bottomM"> {
  const part: MultiPolygon = { type: "MultiPolygon", coordinates: [rings] };
  const within = bands.filter(({ shape }) => overlapAreaM2(shape, part) > 0);
  const [first] = within;
  const isCommon = within.every(({ topM, bottomM }) => topM === first?.topM && bottomM === first?.bottomM);
  return isCommon && first
    ? { topM: textOf(first.topM), bottomM: textOf(first.bottomM) }
    : { topM: null, bottomM: null };
}

const textOf = (metres: number | null) => (metres === null ? null : String(metres));
