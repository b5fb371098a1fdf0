import { basename } from "node:path";
import { parseArgs } from "node:util";
import { MergeParameters } from "#contract/consolidation";
import type { InputVersion } from "#contract/provenance";
import type { Candidates } from "#gis/consolidation/candidate";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { withoutClause } from "#gis/consolidation/without-clause";
import { engineVersion } from "#gis/engine-version";
import { numberMethods } from "#gis/methods/number-methods";
import { knownPacks, packById } from "#gis/policy/known-packs";
import { mergeParametersOf } from "#gis/policy/merge-parameters";
import type { PolicyPack } from "#gis/policy/pack";
import { mergeRuleBinds } from "#gis/policy/trigger-rules";
import type { MineTriggers } from "#gis/triggers/trigger";
import { joinParts, triggersIn } from "../consolidation/candidate-parts.ts";
import { candidatesInThreads } from "../consolidation/candidates-in-threads.ts";
import { loadMines } from "../consolidation/load-mines.ts";
import { packForRegion } from "../consolidation/pack-for-region.ts";
import { loadTriggers, triggerNumbers } from "../consolidation/trigger-order.ts";
import type { AppContext } from "../context.ts";
import { currentVersion } from "../jobs/run-store.ts";
import { threads } from "../jobs/thread-pool.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { basisLine, type JudgedInputs } from "./basis-line.ts";
import { minesOfFile } from "./candidates-of-file.ts";
import { candidatesText, type NamedMine } from "./candidates-text.ts";
import { bytesOf, fingerprintOf } from "./file-bytes.ts";
import { registeredRegion } from "./registered-region.ts";
import { triggerLines } from "./trigger-lines.ts";
import { withDatabase } from "./with-database.ts";
import { numberIn, optionFaults, sourceWanted, wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- candidates 文件 [--pack xinzhou-2022] [--json]
      npm run kuangjie -- candidates --database [--region 行政区代码] [--pack xinzhou-2022] [--json]
  --database     用数据库中的矿山（服务正在使用同一内置数据库时请先停止服务）
  --region       行政区代码，默认为政策包所属地区
  --distance     相邻距离（米，含）　　--area 矿区面积（平方公里，小于）
  --reserve      保有资源储量（万吨，不足）　--scope self|both|either　--band 临界带（米）
  --json         输出 JSON，供程序读取
文件中矿体编号、保有资源储量取自属性“矿体编号/orebody”“保有资源储量（万吨）/reserveWt”，缺失的列为待核实。
退出码：0 完成，1 有矿山因数据错误未参加判定，2 用法错误或无法读取`;

const options = {
  database: { type: "boolean", default: false },
  pack: { type: "string", default: "xinzhou-2022" },
  region: { type: "string" },
  distance: { type: "string" },
  area: { type: "string" },
  reserve: { type: "string" },
  scope: { type: "string" },
  band: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;
type Values = ReturnType<typeof parse>["values"];
type Print = (line: string) => void;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

/** `kuangjie candidates`: mandatory-merge candidates of a file or of the register. */
export async function runCandidates(args: readonly string[], print: Print): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help) {
    print(usage);
    return 0;
  }
  const [path, ...more] = positionals;
  if (more.length > 0 || (path === undefined) !== values.database) return wrongCall(sourceWanted);
  const pack = packById(values.pack);
  if (!pack) {
    const known = knownPacks.map(({ id }) => id).join("、");
    return wrongCall(`没有政策包 ${values.pack}，可用的有 ${known}`);
  }
  const parameters = parametersOf(pack, values);
  if (typeof parameters === "string") return wrongCall(parameters);
  if (path !== undefined) return candidatesOfFile(path, { pack, parameters, json: values.json }, print);
  return withDatabase((context) =>
    candidatesOfRegister(context, { pack, parameters, json: values.json, region: values.region }, print),
  );
}

/** What the answer rests on: the very file, or the records of the register with their versions. */
type Inputs = JudgedInputs & { records?: InputVersion[] };

interface Order {
  pack: PolicyPack;
  parameters: Candidates["parameters"];
  json: boolean;
}

/** The register's candidates, without keeping a run of it. */
export async function candidatesOfRegister(
  context: AppContext,
  { pack, parameters, json, region: stated }: Order & { region?: string | undefined },
  print: Print,
): Promise<number> {
  const region = await registeredRegion(context, stated, pack.regionCodePrefix);
  if (region === null) return 2;
  const bound = packForRegion(pack, region);
  const asOf = shanghaiDay(context.now());
  const dataVersion = await currentVersion(context.db, "candidates");
  const mines = await loadMines(context.db, { region, asOf, pack: bound });
  const triggers = await loadTriggers(
    context.db,
    { pack: bound, region, asOf, merge: parameters },
    { parameters: triggerNumbers(bound, {}), mines: mines.triggerMines },
  );
  const { parts } = await candidatesInThreads(threads, {
    ...{ chunks: mines.chunks, parameters, region },
    isReference: !mergeRuleBinds(pack),
    triggers: triggers.order,
  });
  const result = joinParts(parts, parameters);
  const faults = [
    mines.notForDecision > 0 ? `${mines.notForDecision} 座矿山的坐标系不可用于判定，没有参加。` : "",
    mines.missingBoundary > 0 ? `${mines.missingBoundary} 座矿山没有矿区范围，没有参加。` : "",
  ].filter((fault) => fault !== "");
  const inputs: Inputs = {
    source: "database",
    region,
    asOf,
    dataVersion,
    records: [...mines.inputs.values()].flat(),
  };
  const found = { pack, json, result, faults, mines: [...mines.cards.values()], inputs };
  return tell({ ...found, triggers: triggersIn(parts) }, print);
}

async function candidatesOfFile(
  path: string,
  { pack, parameters, json }: Order,
  print: Print,
): Promise<number> {
  const bytes = bytesOf(path);
  if (bytes === null) return 2;
  const { facts, faults } = await minesOfFile(basename(path), bytes);
  const found = findCandidates(facts, parameters);
  const result = mergeRuleBinds(pack) ? found : withoutClause(found);
  const inputs: Inputs = { source: "file", name: basename(path), ...fingerprintOf(bytes) };
  const exitCode = tell({ pack, json, result, faults, mines: facts, inputs }, print);
  return facts.length === 0 ? 2 : exitCode;
}

function tell(
  found: {
    pack: PolicyPack;
    json: boolean;
    result: Candidates;
    faults: string[];
    mines: readonly NamedMine[];
    inputs: Inputs;
    /** the other reasons; a file does not say enough for any */
    triggers?: MineTriggers[];
  },
  print: Print,
): number {
  const { pack, json, result, faults, inputs, triggers = null } = found;
  const mines = found.mines.map(({ id, name }) => ({ id, name }));
  if (json) {
    const source = { id: pack.id, version: pack.version, documentNumber: pack.documentNumber };
    const engine = { version: engineVersion, methods: numberMethods.candidates };
    print(JSON.stringify({ pack: source, engine, inputs, ...result, triggers, mines, faults }, null, 2));
  } else {
    print(`依据：${pack.title}（${pack.documentNumber}），政策包 ${pack.id} 第 ${pack.version} 版`);
    print(basisLine(inputs));
    for (const line of candidatesText(result, mines)) print(line);
    for (const line of triggerLines(triggers, mines)) print(line);
    for (const fault of faults) print(`未参加判定　${fault}`);
  }
  return faults.length > 0 ? 1 : 0;
}

const parameterOptions = {
  distanceM: "--distance",
  areaKm2: "--area",
  reserveWt: "--reserve",
  subjectScope: "--scope",
  distanceBandM: "--band",
};

/** The pack's parameters with what the options change, or in Chinese which option is no number or no known reading. */
function parametersOf(pack: PolicyPack, values: Values): Candidates["parameters"] | string {
  const number = (text: string | undefined) => (text === undefined ? undefined : numberIn(text));
  const changes = {
    distanceM: number(values.distance),
    areaKm2: values.area,
    reserveWt: values.reserve,
    subjectScope: values.scope,
    distanceBandM: number(values.band),
  };
  const set = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const checked = MergeParameters.safeParse({ ...mergeParametersOf(pack), ...set }, { reportInput: true });
  return checked.success ? checked.data : optionFaults(checked.error, parameterOptions);
}
