import { parseArgs } from "node:util";
import loadHighs from "highs";
import { engineVersion } from "#gis/engine-version";
import { findOptimum, nearBest, type Optimum, type OptimumTask } from "#gis/optimum/find-optimum";
import { highsSolver } from "#gis/optimum/highs-solver";
import { limitText } from "#gis/optimum/limit-text";
import { schemeMeasures } from "#gis/optimum/scheme-measures";
import { tooNear } from "#gis/optimum/too-near";
import { packById } from "#gis/policy/known-packs";
import type { PolicyPack } from "#gis/policy/pack";
import { loadOptimum, type OptimumInputs } from "../consolidation/load-optimum.ts";
import type { AppContext } from "../context.ts";
import { currentVersion } from "../jobs/run-store.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { basisLine } from "./basis-line.ts";
import { type OptimiseOrder, optimiseOptions, orderOf } from "./optimise-order.ts";
import { optimumText } from "./optimise-text.ts";
import { registeredRegion } from "./registered-region.ts";
import { withDatabase } from "./with-database.ts";
import { wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- optimise [--region 行政区代码] [--pack xinzhou-2022] [--json]
  在数据库的矿山中求最优整合方案，并给出证明：没有更好的方案，或哪些要求不能同时满足。只供比选，不改动任何数据。
  （服务正在使用同一内置数据库时请先停止服务）
  --region       行政区代码，默认为政策包所属地区；区外的矿山不参加
  --size         一组最多几座，默认 6　　　　　--seconds 求解时限（秒），默认 60
  --reduction    砂石土类压减比例（%），默认按政策包；none 为不要求
  --share        大中型矿山比例（%），默认按政策包；none 为不要求
  --together     必须在一组的两座：甲矿,乙矿（名称、许可证号或编号），可多次给出，并算出其代价
  --apart        不得在一组的两座，写法同上
  --waive        放弃一项要求：merged-class 整合后达到大中型，must-merge 必须整合的不单独保留，
                 safety-distance 同一矿体、距离不足的小矿合为一座；可多次给出
  --unverified   矿体未登记的也可合并，并标为待核实
  --schemes      另给出几个相近的不同方案，默认 0
  --json         输出 JSON，供程序读取
退出码：0 已证明最优，1 要求不能同时满足、未能证明，或有矿山因数据错误未参加，2 用法错误或无法读取`;

type Print = (line: string) => void;

/** `kuangjie optimise`: the scheme of mergers that leaves the fewest mines and keeps the rules, with its proof. */
export async function runOptimise(args: readonly string[], print: Print): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: optimiseOptions });
  if (values.help) {
    print(usage);
    return 0;
  }
  const pack = packById(values.pack);
  if (!pack) return wrongCall(`没有政策包 ${values.pack}`);
  const order = orderOf(values, pack);
  if (typeof order === "string") return wrongCall(order);
  return withDatabase((context) => optimumOfRegister(context, { ...order, pack, json: values.json }, print));
}

/** The scheme for the register as it stands today; nothing is kept of it. */
export async function optimumOfRegister(
  context: AppContext,
  order: OptimiseOrder & { pack: PolicyPack; json: boolean },
  print: Print,
): Promise<number> {
  const { pack, withUnknown } = order;
  const region = await registeredRegion(context, order.region, pack.regionCodePrefix);
  if (region === null) return 2;
  const asOf = shanghaiDay(context.now());
  const dataVersion = await currentVersion(context.db, "candidates");
  const loaded = await loadOptimum(context, { pack, region, asOf, withUnknown });
  const wishes = wishedPairs(order, loaded);
  if (typeof wishes === "string") return wrongCall(wishes);
  const startedAt = context.now().getTime();
  const solve = highsSolver(await loadHighs(), {
    secondsLeft: () => order.seconds - (context.now().getTime() - startedAt) / 1000,
  });
  const { mines, links } = loaded;
  const near = order.safetyM === null ? [] : tooNear(mines, links, order.safetyM);
  const rules = { ...order.rules, tooNear: near };
  const task: OptimumTask = { mines, links, rules: { ...rules, ...wishes } };
  const [best, ...others] =
    order.schemes > 0 ? nearBest(task, nearness(order), solve) : [findOptimum(task, solve)];
  if (!best) throw new Error("a search answers");
  const isWished = wishes.together.length + wishes.apart.length > 0;
  const free = isWished ? findOptimum({ ...task, rules }, solve) : null;
  const seconds = (context.now().getTime() - startedAt) / 1000;
  const inputs = { source: "database", region, asOf, dataVersion } as const;
  const found = { pack, task, inputs, seconds, faults: faultsOf(loaded), names: namesOf(loaded) };
  if (order.json) print(JSON.stringify(jsonOf({ ...found, best, others, free }, loaded.records), null, 2));
  else {
    print(`依据：${pack.title}（${pack.documentNumber}），政策包 ${pack.id} 第 ${pack.version} 版`);
    print(basisLine(inputs));
    for (const line of optimumText({ ...found, best, others, free })) print(line);
  }
  return best.state === "proved" && found.faults.length === 0 ? 0 : 1;
}

/** a scheme that costs up to two mines more is still near */
const nearness = ({ schemes, rules }: OptimiseOrder) => ({
  count: schemes + 1,
  different: 2,
  slack: 2 * rules.weights.mines,
});

const namesOf = ({ mines }: OptimumInputs) => new Map(mines.map(({ id, name }) => [id, name]));

function faultsOf({ notForDecision, missingBoundary }: OptimumInputs): string[] {
  return [
    notForDecision > 0 ? `${notForDecision} 座矿山的坐标系不可用于判定，没有参加。` : "",
    missingBoundary > 0 ? `${missingBoundary} 座矿山没有矿区范围，没有参加。` : "",
  ].filter((fault) => fault !== "");
}

type Wishes = Pick<OptimumTask["rules"], "together" | "apart">;

/** Mines of wishes by their ids, or in Chinese which of them is not there or is meant by several. */
function wishedPairs({ together, apart }: OptimiseOrder, { mines }: OptimumInputs): Wishes | string {
  const faults: string[] = [];
  const idOf = (said: string) => {
    const meant = mines.filter(({ id, name, licenceNumber }) => [id, name, licenceNumber].includes(said));
    if (meant.length !== 1)
      faults.push(
        meant.length === 0
          ? `没有参加整合的矿山 ${said}`
          : `名为 ${said} 的矿山有 ${meant.length} 座，请用许可证号`,
      );
    return meant[0]?.id ?? "";
  };
  const idsOf = (pairs: OptimiseOrder["together"]) =>
    pairs.map(([one, other]): [string, string] => [idOf(one), idOf(other)]);
  const wishes = { together: idsOf(together), apart: idsOf(apart) };
  return faults.length > 0 ? faults.join("；") : wishes;
}

interface Found {
  pack: PolicyPack;
  task: OptimumTask;
  best: Optimum;
  others: readonly Optimum[];
  /** the best without the wishes; null where there are none */
  free: Optimum | null;
  inputs: object;
  seconds: number;
  faults: string[];
  names: ReadonlyMap<string, string>;
}

function jsonOf({ pack, task, best, others, free, inputs, seconds, faults, names }: Found, records: unknown) {
  const { mines, rules } = task;
  const nameOf = (id: string) => names.get(id) ?? id;
  const told = ({ state, scheme, bound }: Optimum) => ({
    state,
    cost: scheme?.cost ?? null,
    bound,
    measures: scheme && schemeMeasures(mines, scheme.groups),
    groups: scheme?.groups ?? null,
  });
  return {
    pack: { id: pack.id, version: pack.version, documentNumber: pack.documentNumber },
    engine: { version: engineVersion, solver: "HiGHS" },
    inputs: { ...inputs, records },
    rules,
    ...told(best),
    weighed: best.weighed,
    shortened: best.shortened,
    conflicts: best.conflicts.map((limit) => ({ ...limit, text: limitText(limit, rules, nameOf) })),
    alternatives: others.map(told),
    withoutWishes: free && told(free),
    seconds,
    mines: mines.map(({ id }) => ({ id, name: nameOf(id) })),
    faults,
  };
}
