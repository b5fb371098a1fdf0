import type { MultiPolygon } from "geojson";
import type { ProposalDetail } from "#contract/approvals";

type Asked = Pick<ProposalDetail, "ground" | "obstacle">;

/** The boundaries that are to be seen of a proposal: none where it is about something else, that of now where it is neither. */
export function groundStates({ ground, obstacle }: Asked): {
  before?: MultiPolygon | null;
  after?: MultiPolygon | null;
  now?: MultiPolygon | null;
} {
  if (ground === null) return {};
  if (obstacle === null || same(obstacle.ground, ground.before)) return ground;
  return { ...ground, now: obstacle.ground };
}

const same = (one: MultiPolygon | null, other: MultiPolygon | null) =>
  JSON.stringify(one) === JSON.stringify(other);
