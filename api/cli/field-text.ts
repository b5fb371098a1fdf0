import type { ItemFields, StatedAmount } from "#gis/attributes/item-fields";
import { mappedFieldLabels } from "#gis/attributes/mapped-field";

import { listUnitLabels } from "#gis/register-lists/list-field";
import { methodLabels } from "../mines/mine-labels.ts";

/** What the attributes of a mine were read as, in words; what they do not say is left out. */
export function fieldText(fields: ItemFields): string {
  const facts: (readonly [string, string | null])[] = [
    [mappedFieldLabels.licenceNumber, fields.licenceNumber],
    [mappedFieldLabels.holder, fields.holder],
    [mappedFieldLabels.creditCode, fields.creditCode],
    [mappedFieldLabels.mineral, fields.mineral],
    [mappedFieldLabels.method, fields.method && methodLabels[fields.method]],
    [mappedFieldLabels.capacity, amountText(fields.capacity, "/年")],
    [mappedFieldLabels.bulkDensity, fields.bulkDensity],
    [mappedFieldLabels.validFrom, fields.validFrom],
    [mappedFieldLabels.validTo, fields.validTo],
    [mappedFieldLabels.orebodyId, fields.orebodyId],
    [mappedFieldLabels.reserve, amountText(fields.reserve, "")],
    [mappedFieldLabels.reserveDate, fields.reserveDate],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : `${label} ${value}`)).join("；");
}

const amountText = (stated: StatedAmount | null, per: string) =>
  stated && `${stated.amount} ${listUnitLabels[stated.unit]}${per}`;
