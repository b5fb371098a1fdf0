import { Exact } from "../exact-decimal.ts";
import { areaKm2Text } from "../measure/area-text.ts";

export interface StatedArea {
  /** 证载面积 as it stands in the field for km², exact decimal */
  licensedAreaKm2: string;
  /** 椭球面积 of the boundary, m² */
  officialAreaM2: number;
  /** what that area is called of a mine in this state */
  name: string;
}

/** How often a unit goes into a square kilometre. */
const units = [
  { name: "公顷", perKm2: 100 },
  { name: "亩", perKm2: 1500 },
  { name: "平方米", perKm2: 1_000_000 },
] as const;
/** Older licences state plane or rounded areas: what differs by less than this is not another unit, and is told beside the area. */
const unitFit = "0.1";
const grossFactor = 2;

/**
 * Why a licensed area was probably written in another unit than km², as a sentence: in 公顷, 亩 or 平方米 it is the boundary's official area
 * within 10 %, or it is more than twice or less than half of it; null when it fits, or when there is nothing to compare.
 */
export function licensedAreaDoubt(stated: StatedArea): string | null {
  const { licensedAreaKm2, officialAreaM2, name } = stated;
  const licensed = new Exact(licensedAreaKm2);
  if (licensed.isZero() || officialAreaM2 <= 0) return null;
  const official = `矿区范围的椭球面积是 ${areaKm2Text(officialAreaM2)} km²（TD/T 1055），${name}填的是 ${licensedAreaKm2} km²`;
  const unit = unitMeant(stated);
  if (unit !== null) {
    return `${official}，疑似按${unit.name}填写；若是${unit.name}，应填 ${licensed.div(unit.perKm2).toFixed()} km²`;
  }
  const times = licensed.times(1_000_000).div(officialAreaM2);
  if (times.lessThan(grossFactor) && times.times(grossFactor).greaterThan(1)) return null;
  return `${official}，是它的 ${times.toSignificantDigits(3).toFixed()} 倍，请核对单位、小数点和矿区范围`;
}

/** The area in km² that was probably meant; null where no unit makes it fit. */
export function licensedAreaMeant(stated: Omit<StatedArea, "name">): string | null {
  const unit = unitMeant(stated);
  return unit === null ? null : new Exact(stated.licensedAreaKm2).div(unit.perKm2).toFixed();
}

function unitMeant({ licensedAreaKm2, officialAreaM2 }: Omit<StatedArea, "name">) {
  return (
    units.find(({ perKm2 }) => {
      const ratio = new Exact(licensedAreaKm2).div(perKm2).times(1_000_000).div(officialAreaM2);
      return ratio.minus(1).abs().lessThanOrEqualTo(unitFit);
    }) ?? null
  );
}
