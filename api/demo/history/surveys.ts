import { isSandStone } from "#gis/policy/sand-stone-clay";
import { casePrefix } from "../cases.ts";
import { demoId } from "../demo-id.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { seededRandom } from "../random.ts";

const surveyedOn = "2026-04-15";

/** A survey of two mines in five, the cases of single rules left as they are: mostly in order, some quarries on a ridge, a few licences with several systems or operators. */
export function surveyRows(mines: readonly DemoMine[]) {
  const random = seededRandom("surveys");
  return mines
    .filter(({ name }) => !name.startsWith(casePrefix))
    .map((mine) => ({
      mine,
      isSurveyed: random.chance(0.4),
      isOnRidge: random.chance(0.15),
      isSplit: random.chance(0.08),
    }))
    .filter(({ isSurveyed }) => isSurveyed)
    .map(({ mine, isOnRidge, isSplit }, index) => ({
      id: demoId("survey", index + 1),
      mine_id: mine.id,
      surveyed_on: surveyedOn,
      ridge_boundary: isSandStone(mine.mineral) && mine.method === "open_pit" ? isOnRidge : null,
      production_systems: isSplit ? 2 : 1,
      operators: isSplit && index % 2 === 0 ? 2 : 1,
      former_pits_active: isSplit || (index % 3 === 0 ? null : false),
      document: `云自然资勘〔2026〕${index + 1}号`,
    }));
}
