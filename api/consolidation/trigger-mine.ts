import type { MineSurvey, TriggerMine } from "#gis/triggers/trigger";

/** What the register says of a mine for the rules beside 三(一)5, with the newest survey of it by the day of the run. */
export interface TriggerColumns {
  id: string;
  holder: string;
  orebody_id: string | null;
  mineral: string;
  credit_code: string | null;
  method: TriggerMine["method"];
  capacity: string | null;
  capacity_unit: TriggerMine["capacityUnit"];
  bulk_density: string | null;
  production_class: TriggerMine["productionClass"];
  in_zone: boolean | null;
  survey_id: string | null;
  survey_version: number | null;
  surveyed_on: string | null;
  ridge_boundary: boolean | null;
  production_systems: number | null;
  operators: number | null;
  former_pits_active: boolean | null;
}

export function triggerMineOf(row: TriggerColumns, inScope: boolean): TriggerMine {
  return {
    id: row.id,
    inScope,
    holder: row.holder,
    creditCode: row.credit_code,
    orebodyId: row.orebody_id,
    mineral: row.mineral,
    method: row.method,
    capacity: row.capacity,
    capacityUnit: row.capacity_unit,
    bulkDensity: row.bulk_density,
    productionClass: row.production_class,
    inZone: row.in_zone,
    survey: surveyOf(row),
  };
}

function surveyOf(row: TriggerColumns): MineSurvey | null {
  if (row.surveyed_on === null) return null;
  return {
    surveyedOn: row.surveyed_on,
    ridgeBoundary: row.ridge_boundary,
    productionSystems: row.production_systems,
    operators: row.operators,
    formerPitsActive: row.former_pits_active,
  };
}
