import type { AreaMethod } from "./method-names.ts";

/** Which method a document's stated area is held against, and why. */
export interface AreaMethodOfDate {
  method: Extract<AreaMethod, "ellipsoid" | "plane">;
  /** false when the date leaves room for another method */
  certain: boolean;
  reason: string;
}

const monthOfNotice = "2022-08";
const notice = "自然资源部办公厅《关于统一矿业权面积计算方法有关事项的通知》（2022年8月）";

/** What names the official method of an area today. */
export const officialAreaBasis = `${notice}：采用 TD/T 1055-2019 附录 D 椭球面积`;

/**
 * The deciding method for an area stated by a document of a date (YYYY-MM-DD): ellipsoidal since the ministry's notice of
 * 2022-08, which took TD/T 1055-2019 Annex D for all 矿业权; the Gauss-Krüger plane before it, as most systems then did, though
 * not all. Without a date today's rule holds.
 */
export function areaMethodOfDate(issuedOn: string | null): AreaMethodOfDate {
  if (issuedOn === null) {
    return { method: "ellipsoid", certain: false, reason: `文件日期不明，按现行规定取椭球面积：${notice}` };
  }
  const month = issuedOn.slice(0, monthOfNotice.length);
  if (month < monthOfNotice) {
    const reason = `文件日期 ${issuedOn} 早于${notice}，按当时通行的高斯-克吕格平面面积核对`;
    return { method: "plane", certain: false, reason };
  }
  const certain = month > monthOfNotice;
  const doubt = certain ? "" : "；文件在通知下发当月，也可能仍是平面面积";
  return { method: "ellipsoid", certain, reason: `${officialAreaBasis}${doubt}` };
}
