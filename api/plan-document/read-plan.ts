import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { CourseState } from "#contract/plan-course";
import type { PlanPaper } from "#contract/plan-documents";
import type { Scheme } from "#contract/schemes";
import { engineVersion } from "#gis/engine-version";
import type { CornerPart } from "#gis/formats/corner-listing";
import type { SourceCrs } from "#gis/formats/parsed-file";
import { officialAreaM2 } from "#gis/measure/area";
import { courseOfPack } from "#gis/plan-course/known-courses";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import { sameMembers } from "#gis/schemes/kept-boundary";
import { needPack } from "../jobs/order-run.ts";
import { mineCornersSql } from "../mines/mine-layer-sql.ts";
import { readCourse } from "../plan-course/read-course.ts";
import { readScheme } from "../schemes/scheme-store.ts";
import { dataVersionId } from "./data-version.ts";
import { countyOf, type PlanFacts, type PlanGround } from "./plan-facts.ts";
import { type DrawnPlate, planPlates } from "./plan-plates.ts";
import { drawnPartsSql, planRegionsSql } from "./plan-sql.ts";
import { writePaper } from "./write-paper.ts";

export interface Plan {
  paper: PlanPaper;
  plates: readonly DrawnPlate[];
  schemeName: string;
}

/** The paper of a scheme with its plates, as of this day. */
export async function readPlan(db: Knex, id: string, day: string): Promise<Plan> {
  const facts = await readFacts(db, id, day);
  const plates = planPlates(facts);
  return { paper: writePaper(facts, plates), plates, schemeName: facts.scheme.name };
}

export async function readFacts(db: Knex, id: string, day: string): Promise<PlanFacts> {
  const scheme = await readScheme(db, id);
  const codes = [...new Set([scheme.regionCode, ...scheme.mines.map(countyOf)])];
  const regions = await readRegions(db, codes);
  const countyNames = new Map(regions.map(({ code, name }) => [code, name]));
  const regionName = countyNames.get(scheme.regionCode) ?? scheme.regionCode;
  const { rows: drawn } = await db.raw<{ rows: Drawn[] }>(drawnPartsSql, { id });
  const licensed = await licensedGround(
    db,
    scheme.mines.map((mine) => mine.id),
    scheme.asOf,
  );
  const rules = courseOfPack(scheme.packId);
  const course = rules && { rules, state: await readCourse(db, id, day) };
  return {
    ...{ scheme, course },
    pack: needPack(scheme.packId),
    ...{ regionName, countyNames, licensed, day },
    // the outline of a city would be drawn over those of its counties
    outlines: regions.flatMap(({ code, outline }) => (code.length > 4 && outline ? [outline] : [])),
    drawn: groundOf(scheme, drawn),
    unit: `${regionName}自然资源主管部门`,
    dataVersionId: dataVersionId({
      ...{ schemeId: scheme.id, schemeVersion: scheme.version, engineVersion },
      ...{ packId: scheme.packId, packVersion: scheme.packVersion },
      ...{ asOf: scheme.asOf, dataVersion: scheme.dataVersion, boundaries: drawn },
      course: course ? courseText(course.state) : "",
    }),
  };
}

const courseText = ({ acts, objections, approval, stage }: CourseState): string =>
  JSON.stringify([
    acts.map(({ id }) => id),
    objections.map(({ id, version }) => [id, version]),
    approval,
    stage,
  ]);

interface Drawn {
  groupId: string;
  version: number;
  parts: GroupBoundary["parts"];
  memberIds: string[];
}

/** New boundaries of the groups as they are: one that was drawn for other members counts as not drawn. */
function groundOf({ arrangement }: Scheme, drawn: readonly Drawn[]): Map<string, PlanGround> {
  const membersOf = new Map(arrangement.groups.map(({ id, memberIds }) => [id, memberIds]));
  const current = drawn.filter(({ groupId, memberIds }) =>
    sameMembers(memberIds, membersOf.get(groupId) ?? []),
  );
  return new Map(
    current.map(({ groupId, parts }) => {
      const corners = parts.map(({ rings, topM, bottomM }): CornerPart => {
        const shape: MultiPolygon = { type: "MultiPolygon", coordinates: [rings] };
        return {
          name: null,
          topM: numberOf(topM),
          bottomM: numberOf(bottomM),
          areaM2: officialAreaM2(shape),
          shape,
        };
      });
      const areaM2 = corners.reduce((sum, part) => sum + part.areaM2, 0);
      return [groupId, { shape: boundaryShape({ parts }), parts: corners, areaM2 }];
    }),
  );
}

const numberOf = (text: string | null) => (text === null ? null : Number(text));

interface PlanRegion {
  code: string;
  name: string;
  outline: MultiPolygon | null;
}

async function readRegions(db: Knex, codes: readonly string[]): Promise<PlanRegion[]> {
  const { rows } = await db.raw<{ rows: PlanRegion[] }>(planRegionsSql, { codes: `{${codes.join(",")}}` });
  return rows;
}

async function licensedGround(db: Knex, ids: readonly string[], day: string) {
  const { rows } = await db.raw<{
    rows: { id: string; shape: MultiPolygon; parts: CornerPart[]; source: SourceCrs }[];
  }>(mineCornersSql, { ids: `{${ids.join(",")}}`, day });
  return new Map(
    rows.map(({ id, shape, parts, source }): [string, PlanGround] => [
      id,
      { shape, parts, source, areaM2: parts.reduce((sum, { areaM2 }) => sum + areaM2, 0) },
    ]),
  );
}
