import { amountTrouble } from "./amount.ts";
import { areaName } from "./area-name.ts";
import { creditCodeTrouble, licenceNumberTrouble } from "./identity-text.ts";

/** What of a mine can be judged by itself, without the register. */
export interface JudgedMine {
  licenceNumber: string | null;
  creditCode: string | null;
  capacity: string | null;
  bulkDensity: string | null;
  licensedAreaKm2: string | null;
  validFrom: string | null;
  validTo: string | null;
  status: string | null;
}

export interface FieldTrouble<Field extends string> {
  field: Field;
  /** what is wrong and how to mend it */
  message: string;
}
type MineTrouble = FieldTrouble<keyof JudgedMine>;

/** Everything wrong with the fields of a mine on that day, each with its field and how to mend it; empty when all are sound. */
export function mineTroubles(mine: JudgedMine, today: string): MineTrouble[] {
  return [
    ...troubleOf("licenceNumber", mine.licenceNumber, (text) => licenceNumberTrouble(text, today)),
    ...troubleOf("creditCode", mine.creditCode, creditCodeTrouble),
    ...troubleOf("capacity", mine.capacity, (text) => amountTrouble("证载规模", text)),
    ...troubleOf("bulkDensity", mine.bulkDensity, (text) => amountTrouble("体重", text)),
    ...troubleOf("licensedAreaKm2", mine.licensedAreaKm2, (text) =>
      amountTrouble(areaName(mine.status), text),
    ),
    ...validityTroubles(mine),
  ];
}

/** What is wrong with the value of a field that need not be filled. */
export function troubleOf<Field extends string>(
  field: Field,
  text: string | null,
  judge: (text: string) => string | null,
): FieldTrouble<Field>[] {
  const message = text === null ? null : judge(text);
  return message === null ? [] : [{ field, message }];
}

function validityTroubles({ validFrom, validTo }: JudgedMine): MineTrouble[] {
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [{ field: "validTo", message: `有效期止 ${validTo} 早于有效期起 ${validFrom}，请核对。` }];
}
