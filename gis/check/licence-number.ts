const current = /^[CT]\d{6}(19|20)\d{2}(0[1-9]|1[0-2])\d{10}$/;
const legacy = /^(\d{13}|\d{18})$/;

/** `current`: 23 characters; `legacy`: 13 or 18 digits, to be seen by a person; `wrong`: neither. */
export type LicenceNumberKind = "current" | "legacy" | "wrong";

/**
 * Kind of a 采矿/勘查许可证号: C or T, 6 digits of the registering authority, yyyyMM, 10 digits (自然资办发〔2020〕32号,
 * DZ/T 0443-2023 Annex A). The authority's code is not the place of the mine, so it is not compared with it.
 */
export function licenceNumberKind(number: string): LicenceNumberKind {
  if (current.test(number)) return "current";
  return legacy.test(number) ? "legacy" : "wrong";
}
