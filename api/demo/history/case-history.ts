import { type CaseMine, caseMines } from "../cases.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { type DemoDisposition, disposeOf } from "./disposition.ts";
import { batches } from "./documents.ts";
import type { LineageDraft } from "./lineage.ts";

/** Which licence of the cases took over from which, and what was decided of them. */
export function caseLineage(mines: readonly DemoMine[]): LineageDraft[] {
  const id = (key: CaseMine) => caseMine(mines, key).id;
  const merged = {
    kind: "merged",
    toMineId: id("merger"),
    happenedOn: "2025-12-20",
    document: "云自然资矿整字〔2025〕3号",
  } as const;
  return [
    { ...merged, fromMineId: id("merged1") },
    { ...merged, fromMineId: id("merged2") },
    {
      kind: "closed",
      fromMineId: id("closedAlone"),
      toMineId: null,
      happenedOn: "2025-09-28",
      document: "云政办发〔2025〕12号",
    },
    {
      kind: "replaced",
      fromMineId: id("replacedOld"),
      toMineId: id("replacedNew"),
      happenedOn: "2025-06-01",
      document: "云自然资矿登字〔2025〕41号",
    },
  ];
}

export function caseDispositions(mines: readonly DemoMine[]): DemoDisposition[] {
  const merge = { completeBy: "2025-12-31", completedOn: "2025-12-20" };
  const of = (key: CaseMine) => caseMine(mines, key);
  return [
    disposeOf(of("merger"), {
      ...merge,
      suggested: "merge_subject",
      reason: "组内面积、储量最大，可作整合主体。",
    }),
    ...(["merged1", "merged2"] as const).map((key) =>
      disposeOf(of(key), { ...merge, suggested: "merge", reason: "与主体属同一矿体，参与整合。" }),
    ),
    disposeOf(of("closedAlone"), {
      suggested: "exit_guided",
      reason: "孤立小矿山，依三(二)2提出。",
      completeBy: "2025-09-30",
      completedOn: "2025-09-28",
    }),
    disposeOf(of("redInside"), {
      suggested: "pending",
      reason: "位于生态保护红线内，须先征求主管部门意见，依三(二)1(4)。",
      completeBy: null,
    }),
    disposeOf(
      of("expired"),
      {
        suggested: "close_ban",
        reason: "采矿许可证过期未申请延续，依三(二)1(2)提出；过期原因由县级认定。",
        completeBy: "2026-12-31",
      },
      batches[1],
    ),
  ];
}

function caseMine(mines: readonly DemoMine[], key: CaseMine): DemoMine {
  const mine = mines.find(({ name }) => name === caseMines[key]);
  if (!mine) throw new Error(`no mine was drawn for the case ${key}`);
  return mine;
}
