import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { Bounds } from "#contract/geometry";
import type { MergeGroup } from "#gis/consolidation/candidate";
import { orderGroups } from "#gis/consolidation/group-order";
import { areaKm2Text } from "#gis/measure/area-text";
import { unionShape } from "#gis/measure/overlap-shape";
import {
  type LayerColumn,
  type LayerOrder,
  type OpenLayer,
  openLayer,
  shapesById,
} from "../export/layer-source.ts";
import { conflict } from "../http/problem.ts";
import { mineShapesSql } from "../mines/mine-layer-sql.ts";
import type { RunMine } from "./load-mines.ts";
import { readCandidates } from "./read-candidates.ts";

type Group = MergeGroup & { title: string; members: RunMine[]; bounds: Bounds | null };

const namesOf = (mines: readonly RunMine[]) => mines.map(({ name }) => name).join("、");

const columns: readonly LayerColumn<Group>[] = [
  { label: "组号", width: 8, kind: "text", value: ({ title }) => title },
  {
    label: "成员数",
    width: 8,
    kind: "number",
    decimals: 0,
    total: true,
    value: ({ memberIds }) => memberIds.length,
  },
  { label: "成员", width: 60, kind: "text", value: ({ members }) => namesOf(members) },
  {
    label: "必须整合",
    width: 50,
    kind: "text",
    value: ({ members, mandatoryIds }) => namesOf(members.filter(({ id }) => mandatoryIds.includes(id))),
  },
  {
    label: "建议主体",
    width: 26,
    kind: "text",
    value: ({ members, suggestedSubjectId }) =>
      namesOf(members.filter(({ id }) => id === suggestedSubjectId)),
  },
  {
    label: "总面积",
    unit: "km²",
    width: 14,
    kind: "number",
    decimals: 4,
    total: true,
    value: ({ totalAreaM2 }) => areaKm2Text(totalAreaM2),
  },
  {
    label: "储量合计",
    unit: "万吨",
    width: 14,
    kind: "number",
    value: ({ totalReserveWt }) => totalReserveWt,
  },
  { label: "说明", width: 40, kind: "text", value: noteOf },
];

/** The merge groups of a run, each with the ground of its members as they stood on the day of the run. */
export async function groupLayer(
  db: Knex,
  { filter, ids }: LayerOrder<{ runId: string }>,
): Promise<OpenLayer> {
  const { run, result, mines } = await readCandidates(db, filter.runId);
  if (!result) throw conflict("run_not_done", "分析尚未完成，不能导出。请等待任务结束。");
  const cards = new Map(mines.map((mine) => [mine.id, mine]));
  const groups = orderGroups(result.groups)
    .map((group, at): Group => {
      const members = group.memberIds.flatMap((id) => cards.get(id) ?? []);
      return { ...group, title: `第${at + 1}组`, members, bounds: boundsOf(members) };
    })
    .filter(({ id }) => ids === null || ids.has(id));
  return openLayer({
    title: "整合组",
    columns,
    rows: groups,
    batchSize: 50,
    featuresOf: async (batch) => {
      const shapes = await shapesById(
        db,
        mineShapesSql,
        batch.flatMap(({ memberIds }) => memberIds),
        { day: run.asOf },
      );
      return batch.map((group) => ({
        theme: "整合组",
        name: group.title,
        number: null,
        shape: unionShape(groundOf(group, shapes)),
      }));
    },
  });
}

/** A group without the ground of one of its members would say too little: it is not given. */
function groundOf({ title, members }: Group, shapes: ReadonlyMap<string, MultiPolygon>): MultiPolygon[] {
  return members.map(({ id, name }) => {
    const shape = shapes.get(id);
    if (shape) return shape;
    const message = `${title}成员“${name}”的矿区范围在识别之后已被更正，没有导出。请重新识别后再导出。`;
    throw conflict("boundary_gone", message);
  });
}

function noteOf({ reserveIncomplete }: Group): string {
  const reserve = reserveIncomplete ? "部分矿山储量未知，合计不完整；" : "";
  return `${reserve}规则建议，是否整合由有权机关决定`;
}

/** Around the middles of its members: enough to choose a zone by. */
function boundsOf(members: readonly RunMine[]): Bounds | null {
  const lons = members.map(({ center: [lon = 0] }) => lon);
  const lats = members.map(({ center: [, lat = 0] }) => lat);
  if (lons.length === 0) return null;
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
