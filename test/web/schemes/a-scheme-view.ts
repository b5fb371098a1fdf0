import type { Arrangement, SchemeGroup } from "#gis/schemes/arrangement";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import { type SchemeView, schemeGround, schemeView } from "../../../web/schemes/scheme-view.ts";
import { aLink, aSchemeMine } from "../../gis/schemes/a-scheme.ts";

export const aGroup = (id: string, memberIds: string[], change: Partial<SchemeGroup> = {}): SchemeGroup => ({
  ...{ id, memberIds, subjectId: null, subjectReason: null, isLocked: false },
  ...change,
});

export const arranged = (groups: SchemeGroup[], change: Partial<Arrangement> = {}): Arrangement => ({
  ...{ groups, together: [], apart: [] },
  ...change,
});

const demands = {
  mostMembers: 6,
  mostLeftPercent: "50",
  share: null,
  mergedIsLargeOrMedium: false,
  mustMergeHolds: true,
  safetyM: null,
};

/** A scheme of mines a, b, c, d in a row, each linked with the next. */
export function aView(
  arrangement: Arrangement,
  changeOf: Partial<Record<string, Partial<SchemeMine>>> = {},
): SchemeView {
  const mines = ["a", "b", "c", "d"].map((id, at) =>
    aSchemeMine(id, { center: [113 + at / 100, 38], ...changeOf[id] }),
  );
  const links = [aLink("a", "b"), aLink("b", "c"), aLink("c", "d", { toVerify: true })];
  const ground = schemeGround({
    mines: mines.map((mine) => ({ ...mine, center: [...mine.center] })),
    links: links.map((link) => ({ ...link })),
    boundaries: [],
    packId: "xinzhou-2022",
  });
  return schemeView(ground, arrangement, demands);
}
