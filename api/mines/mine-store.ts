import { pinyin } from "pinyin-pro";
import type { RegisteredFields } from "#contract/mines";
import { productionClass } from "#gis/quota/production-class";

/** First letters of the pinyin, as typed to find a name: 云岭一号石料厂 → ylyhslc; anything but letters and digits is left out. */
function initialsOf(name: string): string {
  const letters = pinyin(name, { pattern: "first", toneType: "none", type: "array" }).join("");
  return letters.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The columns a registered mine fills, the derived ones included: initials and production class. */
export function mineColumns(fields: RegisteredFields) {
  return {
    name: fields.name,
    name_initials: initialsOf(fields.name),
    holder: fields.holder,
    holder_initials: initialsOf(fields.holder ?? ""),
    credit_code: fields.creditCode,
    licence_number: fields.licenceNumber,
    licence_level: fields.licenceLevel,
    region_code: fields.regionCode,
    mineral: fields.mineral,
    method: fields.method,
    capacity: fields.capacity,
    capacity_unit: fields.capacityUnit,
    bulk_density: fields.bulkDensity,
    licensed_area_km2: fields.licensedAreaKm2,
    production_class: productionClass(fields)?.productionClass ?? null,
    status: fields.status,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
    orebody_id: fields.orebodyId,
    note: fields.note,
  };
}
