import type { MineRow } from "#contract/mines";
import { boundsOf, type StoredBox } from "../shapes/stored-bounds.ts";

/** A mine as the list statement returns it. */
export interface StoredMineRow extends StoredBox {
  id: string;
  version: number;
  name: string;
  holder: MineRow["holder"];
  credit_code: string | null;
  licence_number: string | null;
  licence_level: MineRow["licenceLevel"];
  region_code: string;
  region_name: string;
  mineral: string;
  method: MineRow["method"];
  capacity: string | null;
  capacity_unit: MineRow["capacityUnit"];
  bulk_density: string | null;
  licensed_area_km2: string | null;
  production_class: MineRow["productionClass"];
  status: MineRow["status"];
  status_on_day: MineRow["statusOnDay"];
  valid_from: string | null;
  valid_to: string | null;
  orebody_id: string | null;
  note: string | null;
  official_area_m2: number | null;
  not_for_decision: boolean;
  reserve_wt: string | null;
  reserve_date: string | null;
  disposition: NonNullable<MineRow["disposition"]>["class"] | null;
  disposition_layer: NonNullable<MineRow["disposition"]>["layer"];
  granted_on: string | null;
  grant_document: string | null;
  grant_manner: NonNullable<MineRow["grant"]>["manner"];
  complete_by: string | null;
  completed_on: string | null;
}

export function mineRow(stored: StoredMineRow): MineRow {
  return {
    id: stored.id,
    version: stored.version,
    name: stored.name,
    holder: stored.holder,
    creditCode: stored.credit_code,
    licenceNumber: stored.licence_number,
    licenceLevel: stored.licence_level,
    regionCode: stored.region_code,
    regionName: stored.region_name,
    mineral: stored.mineral,
    method: stored.method,
    capacity: stored.capacity,
    capacityUnit: stored.capacity_unit,
    bulkDensity: stored.bulk_density,
    licensedAreaKm2: stored.licensed_area_km2,
    status: stored.status,
    statusOnDay: stored.status_on_day,
    validFrom: stored.valid_from,
    validTo: stored.valid_to,
    orebodyId: stored.orebody_id,
    note: stored.note,
    productionClass: stored.production_class,
    officialAreaM2: stored.official_area_m2,
    reserveWt: stored.reserve_wt,
    reserveDate: stored.reserve_date,
    notForDecision: stored.not_for_decision,
    disposition: dispositionOf(stored),
    grant: grantOf(stored),
    bounds: boundsOf(stored),
  };
}

function grantOf({ granted_on, grant_document, grant_manner }: StoredMineRow): MineRow["grant"] {
  if (granted_on === null || grant_document === null) return null;
  return { manner: grant_manner, grantedOn: granted_on, document: grant_document };
}

function dispositionOf(stored: StoredMineRow): MineRow["disposition"] {
  if (stored.disposition === null) return null;
  return {
    class: stored.disposition,
    layer: stored.disposition_layer,
    completeBy: stored.complete_by,
    completedOn: stored.completed_on,
  };
}
