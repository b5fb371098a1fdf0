import type { Knex } from "knex";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { buildDemoCity, type DemoCity } from "./demo-city.ts";
import {
  insertBoundariesSql,
  insertPartsSql,
  insertRegionsSql,
  insertWorkingsSql,
  insertZonesSql,
} from "./demo-sql.ts";
import { surveyRows } from "./history/surveys.ts";
import { demoKey } from "./installation.ts";
import {
  boundaryRows,
  dispositionRows,
  lineageRows,
  mineRow,
  partRows,
  quotaRows,
  reserveRows,
  zoneLayerRows,
} from "./stored-rows.ts";

type OnProgress = (share: number, message: string) => void;

interface Step {
  message: string;
  run: (tx: Knex.Transaction) => Promise<unknown>;
}

/** Loads 云岭市 in one transaction: a crash half-way leaves an empty database, never half a city. */
export async function loadDemoCity(
  context: Pick<AppContext, "db">,
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  onProgress(0, "生成演示城市云岭市");
  const steps = stepsFor(buildDemoCity());
  await inTransaction(context, { id: "demo", name: "演示数据" }, async (tx) => {
    for (const [index, { message, run }] of steps.entries()) {
      onProgress((index + 1) / (steps.length + 1), message);
      await run(tx);
    }
  });
  onProgress(1, "演示城市已载入");
}

function stepsFor(city: DemoCity): Step[] {
  const boundaries = boundaryRows(city.mines);
  return [
    { message: "写入行政区", run: (tx) => spatial(tx, insertRegionsSql, city.ground.regions) },
    { message: "写入矿山", run: (tx) => tx("mine").insert(city.mines.map(mineRow)) },
    {
      message: "写入矿区范围",
      run: async (tx) => {
        const rows = boundaries.map(({ parts: _, ...row }) => row);
        await spatial(tx, insertBoundariesSql, rows);
        await spatial(tx, insertPartsSql, partRows(boundaries));
      },
    },
    { message: "写入储量", run: (tx) => tx("reserve").insert(reserveRows(city.mines)) },
    { message: "写入现场调查", run: (tx) => tx("mine_survey").insert(surveyRows(city.mines)) },
    { message: "写入许可证沿革", run: (tx) => tx("lineage").insert(lineageRows(city.lineage)) },
    {
      message: "写入管控图层",
      run: async (tx) => {
        await tx("zone_layer").insert(zoneLayerRows());
        await spatial(tx, insertZonesSql, city.zones);
      },
    },
    { message: "写入采动范围", run: (tx) => spatial(tx, insertWorkingsSql, city.workings) },
    { message: "写入季度指标", run: (tx) => tx("quota").insert(quotaRows(city.quota)) },
    {
      message: "写入分类处置",
      run: (tx) => tx("disposition").insert(dispositionRows(city.dispositions)),
    },
    { message: "登记为演示数据", run: (tx) => tx("installation").insert({ key: demoKey, value: "true" }) },
  ];
}

async function spatial(tx: Knex.Transaction, sql: string, rows: readonly object[]): Promise<void> {
  await tx.raw(sql, { rows: JSON.stringify(rows) });
}
