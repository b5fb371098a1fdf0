import { type Ground, layOutGround } from "./ground/regions.ts";
import { caseDispositions } from "./history/case-history.ts";
import { closures } from "./history/closures.ts";
import type { DemoDisposition } from "./history/disposition.ts";
import { allLineage, type DemoLineage } from "./history/lineage.ts";
import { mergers } from "./history/mergers.ts";
import { otherDispositions } from "./history/other-dispositions.ts";
import { allQuota, type DemoQuota } from "./history/quota.ts";
import { allWorkings, type DemoWorking } from "./history/workings.ts";
import { allMines } from "./mines/all-mines.ts";
import type { DemoMine } from "./mines/register-mine.ts";
import { allZones, type DemoZone, townPlaces } from "./zones/zones.ts";

/** 云岭市, wholly made up: no place, company or person in it exists. */
export interface DemoCity {
  ground: Ground;
  mines: DemoMine[];
  zones: DemoZone[];
  workings: DemoWorking[];
  dispositions: DemoDisposition[];
  lineage: DemoLineage[];
  quota: DemoQuota[];
}

/** The day the story is told on: licences run out, closures are due and quarters end relative to it. */
export const demoDay = "2026-11-22";

/** The same city every time, for the same day. */
export function buildDemoCity(today: string = demoDay): DemoCity {
  const ground = layOutGround("ground 14");
  const licensed = allMines(ground, townPlaces(), today);
  const merging = mergers(licensed);
  const mergingIds = new Set(merging.dispositions.map(({ mineId }) => mineId));
  const closing = closures(
    licensed.filter(({ id }) => !mergingIds.has(id)),
    today,
  );
  const settled = [...caseDispositions(licensed), ...merging.dispositions, ...closing];
  const others = otherDispositions(licensed, new Set(settled.map(({ mineId }) => mineId)));
  const lineage = allLineage(licensed, closing, merging);
  const endedOn = new Map(lineage.map(({ fromMineId, happenedOn }) => [fromMineId, happenedOn]));
  const mines = licensed.map((mine) =>
    endedOn.has(mine.id) && mine.status !== "cancelled" ? { ...mine, status: "closed" as const } : mine,
  );
  return {
    ground,
    mines,
    zones: allZones(ground, mines),
    workings: allWorkings(ground, mines, today),
    dispositions: [...settled, ...others],
    lineage,
    quota: allQuota(mines, endedOn, today),
  };
}
