import type { Knex } from "knex";
import type { BatchObstacle, ImportBatch } from "#contract/import-batches";
import { obstaclesSql } from "./obstacle-sql.ts";

interface StoredObstacle {
  kind: BatchObstacle["kind"];
  mine_id: string;
  mine_name: string;
  record_id: string;
  detail: string | null;
  total: string | number;
}

export interface Obstacles {
  /** licence numbers among them that are held where the caller does not see */
  heldElsewhere: string[];
  obstacles: BatchObstacle[];
  obstacleCount: number;
}

const listedAtMost = 100;

/** What was built on a batch and stands in the way of its undoing, the first hundred by the name of the mine. */
export async function obstaclesOf(db: Knex, batch: Pick<ImportBatch, "id" | "state">): Promise<Obstacles> {
  if (batch.state === "undone") return { obstacles: [], obstacleCount: 0, heldElsewhere: [] };
  const { rows } = await db.raw<{ rows: StoredObstacle[] }>(obstaclesSql, {
    batch: batch.id,
    limit: listedAtMost,
  });
  const elsewhere = rows.filter(({ kind }) => kind === "licence_elsewhere");
  return {
    obstacles: rows.map(obstacleOf),
    obstacleCount: Number(rows[0]?.total ?? 0),
    heldElsewhere: elsewhere.flatMap(({ detail }) => detail ?? []),
  };
}

function obstacleOf({ kind, mine_id, mine_name, record_id, detail }: StoredObstacle): BatchObstacle {
  const message = `“${mine_name}”${sentences[kind](detail ?? "")}`;
  return { kind, mineId: mine_id, mineName: mine_name, recordId: record_id, message };
}

const runWords: Record<string, string> = {
  candidates: "必须整合识别",
  breaches: "越界压占检查",
  topology: "拓扑检查",
};

const recordWords: Record<string, string> = { reserve: "储量", disposition: "分类处置", plan: "规划指标" };

/** "candidates 2026-08-01" → 必须整合识别（2026-08-01） */
function runText(detail: string): string {
  const [kind = "", day = ""] = detail.split(" ");
  return `${runWords[kind] ?? kind}（${day}）`;
}

const sentences: Record<BatchObstacle["kind"], (detail: string) => string> = {
  mine_gone: () => "已从台账删除，无法恢复到导入之前。",
  boundary: (from) => `其后又登记了矿区范围（自 ${from} 起）。请先撤回该范围。`,
  mine_changed: (version) => `的登记信息或矿区范围在导入后又作了修改（现为第 ${version} 版）。`,
  granted: (document) => `已取得采矿许可证（${document}），不再是拟设区块，不能整批撤销。`,
  reserve: (day) => `其后登记或更正了储量（核实日期 ${day}）。请先删除该储量。`,
  disposition: (document) =>
    document ? `已有分类处置决定（${document}）。` : "已列入分类处置名单。请先删除该处置记录。",
  plan: () => "其后登记了规划指标。请先清空该矿山的规划指标。",
  record_changed: (record) =>
    `的${recordWords[record] ?? record}在导入后又作了修改，不能整批撤销。请逐项更正。`,
  record_gone: () => "由本批更改的储量、分类处置或规划指标其后已被删除，无法恢复到导入之前。",
  region_gone: (code) => `原来所在的行政区 ${code} 已经删除。请先重新登记该行政区。`,
  later_list: (name) => `其后又由名单批次“${name}”更改。请先撤销该批次。`,
  quota: (quarter) => `已有产量指标（${quarter}）。请先删除该指标。`,
  survey: (day) => `其后登记或更正了现场调查（${day}）。请先删除该调查记录。`,
  lineage: (day) => `已有沿革记录（${day}）。请先删除该沿革记录。`,
  working: (name) => `名下登记了采动范围（${name}）。请先删除或改挂该采动范围。`,
  topology_decision: () => "的拓扑检查结果已作人工认定。请先撤回该认定。",
  run: (detail) => `已列入分析结果：${runText(detail)}，该结果依据本批导入后的台账。`,
  licence_taken: (name) => `原来的许可证号现已登记给“${name}”。请先更正后者的许可证号。`,
  licence_elsewhere: (number) =>
    `原来的许可证号 ${number} 现在您的辖区以外已有登记，不能恢复：采矿许可证号全国唯一。请报上级自然资源主管部门核实。`,
};
