import { distanceDrafts } from "../cases/distance-cases.ts";
import { limitDrafts } from "../cases/limit-cases.ts";
import { paperDrafts, siteDrafts } from "../cases/site-cases.ts";
import { topologyDrafts } from "../cases/topology-cases.ts";
import { apartM, toLocal, toLonLat } from "../ground/local-frame.ts";
import type { Ground } from "../ground/regions.ts";
import { seededRandom } from "../random.ts";
import type { MineDraft } from "./mine-draft.ts";
import { minerals } from "./minerals.ts";
import { type MineSite, placeMines, type TakenPlace } from "./place-mines.ts";
import { type DemoMine, registerMines } from "./register-mine.ts";

/** Keeps the cases out of everybody else's 500 m, so that each shows what it is made for and nothing else. */
const quietM = 620;
const clusterNumerals = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ"];

/** The deliberate cases first, so that their ids never move, then the belts, then what came to the city later. */
export function allMines(ground: Ground, taken: readonly TakenPlace[], today: string): DemoMine[] {
  const cases = [...distanceDrafts(), ...limitDrafts(), ...siteDrafts(), ...paperDrafts()];
  const sites = placeMines(ground, [...taken, ...cases.map(quietPlace)]);
  return registerMines([...cases, ...sites.map(siteDraft), ...topologyDrafts()], ground, today);
}

function quietPlace({ center, parts }: MineDraft): TakenPlace {
  const corners = parts.flatMap(({ rings }) => rings.flat());
  const reaches = corners.map((corner) => apartM(toLocal(corner), center));
  return { center, radiusM: Math.max(...reaches) + quietM };
}

function siteDraft(site: MineSite, index: number): MineDraft {
  const random = seededRandom(`band ${index}`);
  const [lowest, highest] = minerals[site.mineral].elevationM;
  const bottomM = Math.round(random.between(lowest, (lowest + highest) / 2));
  const topM = Math.round(random.between((lowest + highest) / 2 + 10, highest));
  return {
    mineral: site.mineral,
    size: site.size,
    center: site.center,
    orebodyId: random.chance(0.86) ? `${site.belt}${clusterNumerals[site.cluster - 1]}号矿体` : null,
    parts: [{ name: null, topM, bottomM, rings: [site.ring.map(toLonLat)] }],
  };
}
