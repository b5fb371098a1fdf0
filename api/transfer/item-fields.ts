import { creditCodeFault } from "#gis/check/credit-code";
import { licenceNumberKind } from "#gis/check/licence-number";
import { fieldText } from "#gis/formats/cut-names";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { type Capacity, capacityOf, dayOf, decimalOf, methodOf } from "./field-text.ts";

/** What the attributes of a source say of the mine itself, under the names that are usual in these files. */
export interface ItemFields {
  /** decides whose boundary a later import replaces, so only a well-formed number counts */
  licenceNumber: string | null;
  /** any other number of the source, kept for the note */
  otherNumber: string | null;
  holder: string | null;
  creditCode: string | null;
  mineral: string | null;
  method: "open_pit" | "underground" | "both" | null;
  capacity: Capacity | null;
  capacityText: string | null;
  bulkDensity: string | null;
  validFrom: string | null;
  validTo: string | null;
  orebodyId: string | null;
  /** 保有资源储量, 万吨 */
  reserveWt: string | null;
  reserveDate: string | null;
}

const keys = {
  licence: ["许可证号", "采矿许可证号", "采矿权许可证号", "XKZH", "CKXKZH", "licenceNumber", "licence"],
  // a shapefile in UTF-8 leaves 采矿权 of both 采矿权人 and 采矿权许可证号: the value tells
  holder: ["采矿权人", "采矿权", "申请人", "企业名称", "holder", "SQR", "CKQR"],
  creditCode: ["统一社会信用代码", "creditCode", "TYSHXYDM"],
  mineral: ["开采主矿种", "开采矿种", "主矿种", "矿种", "mineral", "KCZKZ"],
  method: ["开采方式", "method", "KCFS"],
  capacity: ["生产规模", "设计规模", "证载规模", "capacity", "SJGM", "SCGM"],
  capacityUnit: ["规模单位", "生产规模单位", "capacityUnit", "GMDW"],
  bulkDensity: ["体重", "bulkDensity"],
  validFrom: ["有效期起", "有效期限起", "validFrom", "YXQQ"],
  validTo: ["有效期止", "有效期限止", "validTo", "YXQZ"],
  orebody: ["矿体编号", "矿体标识", "矿体", "orebody", "orebodyId", "KTBZ"],
  reserve: [
    "保有资源储量万吨",
    "保有资源储量（万吨）",
    "保有资源储量(万吨)",
    "保有资源储量",
    "reserveWt",
    "reserve",
  ],
  reserveDate: ["储量核实日期", "储量核实基准日", "reserveDate"],
} as const;

/** Reads them from the attributes of a parsed item; what is not there or not to be understood is null. */
export function itemFields({ number, properties }: Pick<ParsedItem, "number" | "properties">): ItemFields {
  const text = (field: keyof typeof keys) => fieldText(properties, keys, field);
  const holder = text("holder");
  const holdsNumber = holder !== null && licenceNumberKind(holder.toUpperCase()) === "current";
  const statedNumber = text("licence") ?? (holdsNumber ? holder : null);
  const licenceNumber = licenceOf(statedNumber, number);
  const credit = text("creditCode")?.toUpperCase() ?? null;
  return {
    licenceNumber,
    otherNumber: licenceNumber === null ? (statedNumber ?? number) : null,
    holder: holdsNumber ? null : holder,
    creditCode: credit !== null && creditCodeFault(credit) === null ? credit : null,
    mineral: text("mineral"),
    method: methodOf(text("method")),
    capacity: capacityOf(text("capacity"), text("capacityUnit")),
    capacityText: text("capacity"),
    bulkDensity: positive(decimalOf(text("bulkDensity"))),
    validFrom: dayOf(text("validFrom")),
    validTo: dayOf(text("validTo")),
    orebodyId: text("orebody"),
    reserveWt: reserveWt(text("reserve")),
    reserveDate: dayOf(text("reserveDate")),
  };
}

/**
 * A column that says 许可证号 may hold an old number of 13 or 18 digits; the number of a parcel counts only in the
 * unmistakable form of 23 characters. Anything else is no identity and goes into the note.
 */
function licenceOf(stated: string | null, number: string | null): string | null {
  const text = (stated ?? number)?.normalize("NFKC").trim().toUpperCase() ?? "";
  const kind = licenceNumberKind(text);
  return kind === "current" || (kind === "legacy" && stated !== null) ? text : null;
}

/** Cubic metres are not tonnes: a reserve that names another unit is not taken. */
function reserveWt(text: string | null): string | null {
  if (text === null || /立方|方|m3|m³/i.test(text)) return null;
  return decimalOf(text.replace(/\s*(万吨|万t)\s*$/i, ""));
}

function positive(decimal: string | null): string | null {
  return decimal !== null && Number(decimal) > 0 ? decimal : null;
}
