/** Names under which the attributes of boundary files say something of a mine, the clearest first. */
export const attributeNames = {
  licenceNumber: [
    "许可证号",
    "采矿许可证号",
    "采矿权许可证号",
    "许可证号码",
    "采矿证号",
    "证号",
    "XKZH",
    "CKXKZH",
    "licenceNumber",
    "licence",
  ],
  // a shapefile in UTF-8 leaves 采矿权 of both 采矿权人 and 采矿权许可证号: the value tells
  holder: ["采矿权人", "采矿权人名称", "采矿权", "申请人", "企业名称", "holder", "SQR", "CKQR"],
  creditCode: ["统一社会信用代码", "社会信用代码", "信用代码", "creditCode", "TYSHXYDM"],
  mineral: ["开采主矿种", "开采矿种", "主矿种", "矿种", "mineral", "KCZKZ"],
  method: ["开采方式", "method", "KCFS"],
  // our own lists write 大型, 中型 and 小型 under 生产规模
  capacity: ["证载规模", "生产规模", "设计规模", "设计生产规模", "capacity", "SJGM", "SCGM"],
  capacityUnit: ["规模单位", "生产规模单位", "capacityUnit", "GMDW"],
  bulkDensity: ["体重", "bulkDensity"],
  validFrom: ["有效期起", "有效期限起", "validFrom", "YXQQ"],
  validTo: ["有效期止", "有效期限止", "validTo", "YXQZ"],
  orebodyId: ["矿体编号", "矿体标识", "矿体", "orebody", "orebodyId", "KTBZ"],
  reserveWt: ["reserveWt"],
  reserve: ["保有资源储量", "保有储量", "reserve"],
  reserveUnit: ["储量单位", "资源储量单位", "reserveUnit"],
  reserveDate: ["储量核实日期", "储量核实基准日", "reserveDate"],
  licensedAreaKm2: ["证载面积", "拟设面积", "矿区面积", "登记面积", "面积", "KQMJ"],
} as const;
export type AttributeName = keyof typeof attributeNames;

/**
 * Names of a column that holds 有效期起 and 有效期止 in one cell. They count whole only: cut to ten bytes 采矿许可证有效期 is 采矿许可证,
 * as 采矿许可证号 is.
 */
export const periodNames = [
  "采矿许可证有效期",
  "采矿许可证有效期限",
  "采矿权有效期",
  "采矿权有效期限",
  "许可证有效期",
  "许可证有效期限",
  "有效期",
  "有效期限",
  "validity",
  "YXQX",
] as const;
