import type { MultiPolygon } from "geojson";
import type { CourseState } from "#contract/plan-course";
import type { Scheme } from "#contract/schemes";
import type { CornerPart } from "#gis/formats/corner-listing";
import type { SourceCrs } from "#gis/formats/parsed-file";
import type { courseOfPack } from "#gis/plan-course/known-courses";
import type { PolicyPack } from "#gis/policy/pack";

export type CourseRules = NonNullable<ReturnType<typeof courseOfPack>>;
export type PlanMine = Scheme["mines"][number];
export type PlanOutcome = Scheme["state"]["outcomes"][number];

/** The ground of a mine that is to be: by the boundary drawn for it, or by the one in force on the day of the scheme. */
export interface PlanGround {
  shape: MultiPolygon;
  /** 采区, each with its elevations and its official area */
  parts: CornerPart[];
  areaM2: number;
  /** the system of the licence, whose numbers are printed as they stand there */
  source?: SourceCrs;
}

/** All that the paper of a scheme is written from: nothing of it is reckoned again while writing. */
export interface PlanFacts {
  scheme: Scheme;
  pack: PolicyPack;
  regionName: string;
  /** of each county that a mine lies in */
  countyNames: ReadonlyMap<string, string>;
  /** of those counties, where the register has them */
  outlines: readonly MultiPolygon[];
  /** boundaries in force on the day of the scheme, by mine */
  licensed: ReadonlyMap<string, PlanGround>;
  /** new boundaries by group, where they were drawn */
  drawn: ReadonlyMap<string, PlanGround>;
  /** how far the plan has come; null: its pack has no course */
  course: { rules: CourseRules; state: CourseState } | null;
  /** 数据版本号 */
  dataVersionId: string;
  /** ISO day on which the paper is written */
  day: string;
  /** who writes it */
  unit: string;
}

export interface NamedMines {
  mineOf: ReadonlyMap<string, PlanMine>;
  nameOf: (id: string) => string;
}

export function namedMines(mines: readonly PlanMine[]): NamedMines {
  const mineOf = new Map(mines.map((mine) => [mine.id, mine]));
  return { mineOf, nameOf: (id) => mineOf.get(id)?.name ?? "" };
}

/** 县（市、区） that a mine lies in: the register knows it down to its 乡镇. */
export const countyOf = ({ regionCode }: Pick<PlanMine, "regionCode">) => regionCode.slice(0, 6);

/** A mine as the scheme would leave it, with what the paper calls it. */
export interface PlannedRight {
  outcome: PlanOutcome;
  members: PlanMine[];
  /** the 整合主体, or the mine itself where it stays alone; null: not chosen yet */
  subject: PlanMine | null;
  ground: PlanGround | null;
  isMerged: boolean;
}

export function plannedRights({ scheme, drawn, licensed }: PlanFacts): PlannedRight[] {
  const { mineOf } = namedMines(scheme.mines);
  const groupOf = new Map(scheme.arrangement.groups.map((group) => [group.id, group]));
  return scheme.state.outcomes.map((outcome): PlannedRight => {
    const members = outcome.memberIds.flatMap((id) => mineOf.get(id) ?? []);
    const { groupId } = outcome;
    if (groupId === null) {
      const [mine = null] = members;
      const ground = licensed.get(mine?.id ?? "") ?? null;
      return { outcome, members, subject: mine, ground, isMerged: false };
    }
    const subject = mineOf.get(groupOf.get(groupId)?.subjectId ?? "") ?? null;
    return { outcome, members, subject, ground: drawn.get(groupId) ?? null, isMerged: true };
  });
}
