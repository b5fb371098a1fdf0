import { officialAreaBasis } from "#gis/methods/area-method-of-date";

/** What names the deciding method of an area. */
export const areaBasis = officialAreaBasis;

/** No document says how to measure a distance; this one needs no projection and no zone. */
export const distanceBasis = "文件未规定距离算法，取 CGCS2000 参考椭球上的测地线，与投影和分带无关";
