import {
  forbiddingKinds,
  type LicenceGround,
  type MemberGround,
  type ZoneGround,
} from "#gis/gap-land/surroundings";
import { shapeDistance } from "#gis/measure/distance";
import type { FieldGround } from "#gis/optimum/ground-limits";
import type { MergeLink } from "#gis/optimum/optimum-mine";
import { ground, member, stranger, zoneOf } from "#test/support/quarry-ground";
import { lots, scatteredMines } from "./scattered-mines.ts";

export const safetyM = 300;

/** Ground of a scheme, of which every kind of zone is known. */
export const aField = (
  members: readonly MemberGround[],
  { others = [], zones = [] }: { others?: readonly LicenceGround[]; zones?: readonly ZoneGround[] } = {},
): FieldGround => ({
  around: {
    ...{ box: [122, 40, 124, 41], members, others, zones, zoneKinds: forbiddingKinds },
    ...{ missingMembers: [], doubtfulOthers: [] },
  },
  parameters: {
    ...{ joinM: 500, bandM: 0.5, sliver: { sliverMinM2: 1, sliverWidthM: 0.02 } },
    ...{ mostM: 350, blockMinutes: 1, safetyM },
  },
  rules: { safetyM, bandM: 0.5, sliver: { sliverMinM2: 1, sliverWidthM: 0.02 } },
});

/** Rectangles strewn about, linked where they lie within 500 m, among strangers and red lines. */
export function strewnField(count: number, seed: number, sideM: number) {
  const draw = lots(seed);
  const block = () => ground(draw(sideM), draw(sideM), 40 + draw(160), 40 + draw(160));
  const { mines } = scatteredMines(count, seed, sideM);
  const members = mines.map(({ id }) => member(id, block()));
  const links = members.flatMap((a, at) =>
    members.slice(at + 1).flatMap((b): MergeLink[] => {
      const { distanceM } = shapeDistance(a.shape, b.shape);
      return distanceM <= 500 ? [{ a: a.id, b: b.id, distanceM, toVerify: false }] : [];
    }),
  );
  const others = Array.from({ length: draw(3) }, (_, at) => stranger(`other${at}`, block()));
  const zones = Array.from({ length: draw(2) }, () => zoneOf("ecological_red_line", block()));
  return { mines, links, field: aField(members, { others, zones }) };
}
