import type { CarryingOffer } from "#contract/carrying-out";
import { areaKm2Text } from "#gis/measure/area-text";

/** Which ground the licence takes, and that gap land in it is one that was granted. */
export function GroundNote({ ground }: Pick<CarryingOffer, "ground">) {
  if (ground === null) return null;
  const { source, areaM2, parts, gapM2 } = ground;
  const size = `${areaKm2Text(areaM2)} km²，${parts} 个采区`;
  if (source === "drawn")
    return <p className="kj-hint">新矿区范围：方案划定的范围，{size}，自发证日期起。</p>;
  const gap = gapM2 === null || gapM2 === 0 ? "" : `，其中夹缝 ${areaKm2Text(gapM2)} km²，须已公开出让`;
  return (
    <p className="kj-hint">
      新矿区范围：方案没有划定，按起始范围（成员矿区合并）登记，{size}
      {gap}，自发证日期起。
    </p>
  );
}
