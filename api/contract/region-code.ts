import { z } from "zod";

/** GB/T 2260 code of any level, as a filter: 2 province, 4 city, 6 county, 9 township */
export const RegionCode = z.string().regex(/^\d{2,9}$/, "行政区代码须为 2 至 9 位数字");
/** where a mine or a working lies: a county, or a township of it */
export const PlaceCode = z
  .string()
  .regex(/^\d{6}(\d{3})?$/, "行政区代码须为 6 位（县区）或 9 位（乡镇）数字");
