import type { AskedItem } from "./asked-item.ts";
import type { AttributeName } from "./attribute-names.ts";
import type { ItemFields } from "./item-fields.ts";
import { readStatedDay } from "./read-stated-day.ts";

/** 有效期 and 储量核实日期 of an item; a day that is none, and a period that ends before it begins, are warnings and not taken. */
export function readDays(asked: AskedItem): Pick<ItemFields, "validFrom" | "validTo" | "reserveDate"> {
  const reserveDate = dayOf(asked, "reserveDate");
  const [validFrom, validTo] = [dayOf(asked, "validFrom"), dayOf(asked, "validTo")];
  const [from, to] = [asked.said("validFrom"), asked.said("validTo")];
  if (validFrom === null || validTo === null || from === null || to === null || validFrom <= validTo) {
    return { validFrom, validTo, reserveDate };
  }
  asked.refuse("A12", to, { from: validFrom, to: validTo, fromColumn: from.key });
  asked.keep(from);
  return { validFrom: null, validTo: null, reserveDate };
}

function dayOf(asked: AskedItem, field: AttributeName): string | null {
  const said = asked.said(field);
  if (said === null) return null;
  const reading = readStatedDay(said.text);
  return "fault" in reading ? asked.refuse("A03", said, { fault: reading.fault }) : reading.value;
}
