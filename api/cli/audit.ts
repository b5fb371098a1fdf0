import { basename } from "node:path";
import { parseArgs } from "node:util";
import { WantedTopologyOptions } from "#contract/topology";
import { readAttributes } from "#gis/attributes/read-attributes";
import { engineVersion } from "#gis/engine-version";
import { numberMethods } from "#gis/methods/number-methods";
import { auditTopology } from "#gis/topology/audit";
import {
  type AuditedMine,
  defaultTopologyOptions,
  type TopologyOptions as Limits,
  type TopologyFinding,
} from "#gis/topology/finding";
import type { AppContext } from "../context.ts";
import { currentVersion } from "../jobs/run-store.ts";
import { threads } from "../jobs/thread-pool.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { loadAudit } from "../topology/load-audit.ts";
import { findingsIn } from "../topology/topology-job.ts";
import { auditInThreads } from "../topology/topology-tasks.ts";
import { auditText } from "./audit-text.ts";
import { basisLine, type JudgedInputs } from "./basis-line.ts";
import { bytesOf, fingerprintOf } from "./file-bytes.ts";
import { itemsOfFile } from "./file-items.ts";
import { registeredRegion } from "./registered-region.ts";
import { withDatabase } from "./with-database.ts";
import { numberIn, optionFaults, sourceWanted, wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- audit 文件 [--gap-m 5] [--json]
      npm run kuangjie -- audit --database [--region 行政区代码] [--gap-m 5] [--json]
  --database     用数据库中的矿山（服务正在使用同一内置数据库时请先停止服务）
  --region       行政区代码，默认为登记的城市
  --gap-m        缝隙宽度上限（米，含），0 不查缝隙
  --min-area     --max-area　　面积下限、上限（平方米，含）
  --min-width    --max-width　 宽度下限、上限（米，含）
  --json         输出 JSON，供程序读取
重叠按垂直投影计，开采标高不同也计入；只相接不是问题。
退出码：0 没有问题，1 有问题，或有矿山因数据错误未参加检查，2 用法错误或无法读取`;

const options = {
  database: { type: "boolean", default: false },
  region: { type: "string" },
  "gap-m": { type: "string" },
  "min-area": { type: "string" },
  "max-area": { type: "string" },
  "min-width": { type: "string" },
  "max-width": { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;
type Values = ReturnType<typeof parse>["values"];
type Print = (line: string) => void;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

/** `kuangjie audit`: topology of a file or of the register. */
export async function runAudit(args: readonly string[], print: Print): Promise<number> {
  const { values, positionals } = parse(args);
  const [path, ...more] = positionals;
  if (values.help) {
    print(usage);
    return 0;
  }
  if (more.length > 0 || (path === undefined) !== values.database) return wrongCall(sourceWanted);
  const limits = limitsOf(values);
  if (typeof limits === "string") return wrongCall(limits);
  const order = { limits, json: values.json };
  if (path !== undefined) return auditFile(path, order, print);
  return withDatabase((context) => auditRegister(context, { ...order, region: values.region }, print));
}

interface Order {
  limits: Limits;
  json: boolean;
}

async function auditFile(path: string, { limits, json }: Order, print: Print): Promise<number> {
  const bytes = bytesOf(path);
  if (bytes === null) return 2;
  const { items, faults } = await itemsOfFile(basename(path), bytes);
  const mines = items.map(({ id, shape, item }): AuditedMine => {
    const { licenceNumber, holder } = readAttributes(item, {}).fields;
    return { id, licenceNumber, holder, shape, parts: item.parts };
  });
  const inputs: JudgedInputs = { source: "file", name: basename(path), ...fingerprintOf(bytes) };
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const found = auditTopology(mines, limits);
  const exitCode = tell({ found, limits, names, faults, inputs, json }, print);
  return mines.length === 0 ? 2 : exitCode;
}

/** The register's topology, without keeping a run of it. */
export async function auditRegister(
  context: AppContext,
  { limits, json, region: stated }: Order & { region?: string | undefined },
  print: Print,
): Promise<number> {
  const region = await registeredRegion(context, stated);
  if (region === null) return 2;
  const asOf = shanghaiDay(context.now());
  const dataVersion = await currentVersion(context.db, "topology");
  const loaded = await loadAudit(context.db, { region, asOf });
  const found = findingsIn(
    await auditInThreads(threads, { chunks: loaded.chunks, options: limits }),
    loaded,
    region,
  );
  const faults = [
    loaded.notForDecision > 0 ? `${loaded.notForDecision} 座矿山的坐标系不可用于判定。` : "",
    loaded.missingBoundary > 0 ? `${loaded.missingBoundary} 座矿山没有矿区范围。` : "",
  ].filter((fault) => fault !== "");
  const names = new Map([...loaded.cards.values()].map(({ mineId, name }) => [mineId, name]));
  const inputs: JudgedInputs = { source: "database", region, asOf, dataVersion };
  return tell({ found, limits, names, faults, inputs, json }, print);
}

interface Told {
  found: readonly TopologyFinding[];
  limits: Limits;
  names: ReadonlyMap<string, string>;
  faults: readonly string[];
  inputs: JudgedInputs;
  json: boolean;
}

function tell({ found, limits, names, faults, inputs, json }: Told, print: Print): number {
  const nameOf = (id: string) => names.get(id) ?? id;
  if (json) {
    const mines = [...names].map(([id, name]) => ({ id, name }));
    const basis = { engineVersion, methods: numberMethods.topology, options: limits, inputs };
    print(JSON.stringify({ ...basis, findings: found, mines, faults }, null, 2));
  } else {
    print(basisLine(inputs));
    for (const line of auditText(found, names.size, nameOf)) print(line);
    for (const fault of faults) print(`未参加检查　${fault}`);
  }
  return found.length > 0 || faults.length > 0 ? 1 : 0;
}

const limitOptions = {
  gapM: "gap-m",
  minAreaM2: "min-area",
  maxAreaM2: "max-area",
  minWidthM: "min-width",
  maxWidthM: "max-width",
} as const;
const limitNames = Object.fromEntries(
  Object.entries(limitOptions).map(([field, option]) => [field, `--${option}`]),
);

/** The limits, or in Chinese which option is no number of the right size. */
function limitsOf(values: Values): Limits | string {
  const numbers = Object.entries(limitOptions).flatMap(([field, option]) => {
    const text = values[option];
    return text === undefined ? [] : [[field, numberIn(text)]];
  });
  const limits = { ...defaultTopologyOptions, ...Object.fromEntries(numbers) };
  const checked = WantedTopologyOptions.safeParse(limits, { reportInput: true });
  return checked.success ? checked.data : optionFaults(checked.error, limitNames);
}
