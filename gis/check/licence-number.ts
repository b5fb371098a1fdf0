import { provinceOf } from "./province-code.ts";

const current = /^[CT](\d{2})\d{4}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{10}$/;
const legacy = /^(\d{13}|\d{18})$/;
/** 自然资源部 registers under 100000, which is no province. */
const ministry = "10";

/** `current`: 23 characters; `legacy`: 13 or 18 digits, to be seen by a person; `wrong`: neither. */
export type LicenceNumberKind = "current" | "legacy" | "wrong";

/**
 * Kind of a 采矿/勘查许可证号: C or T, 6 digits of the registering authority, yyyyMM, 10 digits (自然资办发〔2020〕32号,
 * DZ/T 0443-2023 Annex A). The authority's code is not the place of the mine, so it is not compared with it.
 */
export function licenceNumberKind(number: string): LicenceNumberKind {
  const [, province] = current.exec(number) ?? [];
  if (province !== undefined && isAuthority(province)) return "current";
  return legacy.test(number) ? "legacy" : "wrong";
}

/** Whether two digits begin the code of an authority that registers licences: a province, or 10 for the ministry. */
export function isAuthority(province: string): boolean {
  return province === ministry || provinceOf(province) !== null;
}
