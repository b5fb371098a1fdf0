import { casePrefix } from "../cases.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { seededRandom } from "../random.ts";
import { type DemoDisposition, disposeOf } from "./disposition.ts";
import { batches } from "./documents.ts";

/** 升级改造、单独保留、新建、待核 for the mines neither closed nor merged; some have not been looked at yet. */
export function otherDispositions(mines: readonly DemoMine[], taken: ReadonlySet<string>): DemoDisposition[] {
  const random = seededRandom("other dispositions");
  return mines
    .filter(({ id, name }) => !taken.has(id) && !name.startsWith(casePrefix))
    .flatMap((mine) => {
      const batch = random.chance(0.75) ? random.pick(batches) : undefined;
      if (mine.status === "building") {
        return [
          disposeOf(
            mine,
            { suggested: "new", reason: "新设采矿权，按绿色矿山标准建设。", completeBy: "2027-12-31" },
            batch,
          ),
        ];
      }
      if (mine.size === "medium" || mine.size === "large") {
        return [
          disposeOf(
            mine,
            { suggested: "keep", reason: "生产规模达到大中型，单独保留。", completeBy: null },
            batch,
          ),
        ];
      }
      if (random.chance(0.35)) {
        return [
          disposeOf(
            mine,
            { suggested: "upgrade", reason: "储量可支撑扩能，建议升级改造。", completeBy: "2027-12-31" },
            batch,
          ),
        ];
      }
      return random.chance(0.4) ? [disposeOf(mine, pending)] : [];
    });
}

const pending = { suggested: "pending", reason: "储量或矿体资料待核实。", completeBy: null } as const;
