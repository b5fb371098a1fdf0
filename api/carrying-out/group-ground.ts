import type { Knex } from "knex";
import { officialAreaM2 } from "#gis/measure/area";
import { courseStandings } from "#gis/plan-course/course-standing";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import { sameMembers } from "#gis/schemes/kept-boundary";
import { findGapLand } from "../schemes/gap-store.ts";
import { readGroup } from "../schemes/scheme-group.ts";
import { drawnGroundSql } from "./carrying-sql.ts";
import type { CarriedGroup } from "./load-group.ts";

/** The ground that a merged mine is to have. */
export interface GroupGround {
  source: "drawn" | "start";
  boundary: GroupBoundary;
  areaM2: number;
  /** of the start boundary: what of it is gap land, m² */
  gapM2: number | null;
}

/**
 * 整合保留矿山的矿区范围 as the plan was approved (001 四(四)): the one drawn for the group, or, where none was, the licences with the gap
 * land between them. Gap land (夹缝资源) is granted by bidding (001 一(二), 坚持有偿使用、市场配置): without a grant it is not taken.
 */
export async function groupGround(
  db: Knex,
  { scheme, group, loaded }: CarriedGroup,
): Promise<{ ground: GroupGround | null; faults: string[] }> {
  const ids = { id: scheme.id, groupId: group.id };
  const { rows } = await db.raw<{ rows: { parts: GroupBoundary["parts"]; memberIds: string[] }[] }>(
    drawnGroundSql,
    ids,
  );
  const [drawn] = rows;
  if (drawn && !sameMembers(drawn.memberIds, group.memberIds))
    return {
      ground: null,
      faults: [
        "本组的新矿区范围是按其他成员划定的，核准后不能再改。请在“推进”中另开新版本，重新划定后核准。",
      ],
    };
  if (drawn) return { ground: groundOf("drawn", { parts: drawn.parts }, null), faults: [] };
  const found = await findGapLand(db, ids, await readGroup(db, ids));
  if (!found || found.start.parts.length === 0)
    return { ground: null, faults: ["成员矿山没有可用于判定的矿区范围，不能登记新矿区范围。"] };
  const gapM2 = found.pieces.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const ground = groundOf("start", found.start, gapM2);
  const granted = courseStandings(loaded.rules, loaded.facts).find(
    ({ step, groupId }) => step === "grant" && groupId === group.id,
  );
  const isUngranted = gapM2 > 0 && granted?.state === "not_applicable";
  return {
    ground,
    faults: isUngranted
      ? [
          `方案没有划定本组的新矿区范围，起始范围含夹缝 ${Math.round(gapM2)} m²，而“公开出让”标为不适用：夹缝资源须公开出让。请办理公开出让，或另开新版本划定不含夹缝的范围。`,
        ]
      : [],
  };
}

const groundOf = (
  source: GroupGround["source"],
  boundary: GroupBoundary,
  gapM2: number | null,
): GroupGround => ({ source, boundary, areaM2: officialAreaM2(boundaryShape(boundary)), gapM2 });
