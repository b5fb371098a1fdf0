import type { z } from "zod";
import type { carryOutGroup, LicenceOffer } from "#contract/carrying-out";
import { mineFieldLabels } from "#contract/mine-field-labels";
import type { MineRow } from "#contract/mines";
import { Exact } from "#gis/exact-decimal";
import { areaKm2Text } from "#gis/measure/area-text";
import type { CarriedGroup } from "./load-group.ts";

export type Order = z.output<typeof carryOutGroup.body>;

export type LicenceField = Exclude<keyof typeof mineFieldLabels, "note">;
const fields = (Object.keys(mineFieldLabels) as (keyof typeof mineFieldLabels)[]).filter(
  (field): field is LicenceField => field !== "note",
);

/** What a licence says, of whatever says it. */
export function licenceOf<Told extends Record<LicenceField, unknown>>(told: Told): Pick<Told, LicenceField> {
  return Object.fromEntries(fields.map((field) => [field, told[field]])) as Pick<Told, LicenceField>;
}

/** Fields that two licences say differently. */
export const differingFields = (
  one: Record<LicenceField, unknown>,
  other: Record<LicenceField, unknown>,
): LicenceField[] => fields.filter((field) => one[field] !== other[field]);

/** 证载面积 of the order as its boundary declares it, m²; exact up to what a number holds. */
export const declaredM2 = ({ licensedAreaKm2 }: Pick<Order, "licensedAreaKm2">): number | null =>
  licensedAreaKm2 === null ? null : new Exact(licensedAreaKm2).times(1_000_000).toNumber();

/**
 * What a licence may be filled in with beforehand: from the 整合主体, or where none is chosen the first member, with the capacity of
 * all together as the scheme reckons it and the area of the new ground. 新立 begins without number and term.
 */
export function licenceOffers(
  { group, outcome }: Pick<CarriedGroup, "group" | "outcome">,
  model: MineRow | undefined,
  areaM2: number | null,
): { newLicence: LicenceOffer | null; changedLicence: LicenceOffer | null } {
  if (!model) return { newLicence: null, changedLicence: null };
  const merged = {
    ...licenceOf(model),
    capacity: outcome.capacity ?? null,
    licensedAreaKm2: areaM2 === null ? null : areaKm2Text(areaM2),
  };
  const goesOn = model.status === "producing" || model.status === "suspended" ? model.status : "building";
  return {
    newLicence: { ...merged, licenceNumber: null, status: "building", validFrom: null, validTo: null },
    changedLicence: group.subjectId === null ? null : { ...merged, status: goesOn },
  };
}
