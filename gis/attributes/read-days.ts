import { readPeriod } from "../register-lists/read-day.ts";
import type { AskedItem } from "./asked-item.ts";
import type { ItemFields } from "./item-fields.ts";
import type { MappedField } from "./mapped-field.ts";
import { readStatedDay } from "./read-stated-day.ts";
import type { SaidText } from "./said-of.ts";

type Validity = Pick<ItemFields, "validFrom" | "validTo">;

const unknown: Validity = { validFrom: null, validTo: null };

/** 有效期 and 储量核实日期 of an item; a day that is none, and a period that ends before it begins, are warnings and not taken. */
export function readDays(asked: AskedItem): Validity & Pick<ItemFields, "reserveDate"> {
  return { ...readValidity(asked), reserveDate: dayOf(asked, "reserveDate") };
}

/** 起 and 止 of two columns, of one that holds both, or of all of them where they agree. */
function readValidity(asked: AskedItem): Validity {
  const inTwo = { validFrom: dayOf(asked, "validFrom"), validTo: dayOf(asked, "validTo") };
  const inOne = periodOf(asked);
  const ends = [asked.said("validFrom"), asked.said("validTo")].filter((said) => said !== null);
  if (inOne !== null && differ(inTwo, inOne)) return refuseBoth(asked, ends);
  const validFrom = inTwo.validFrom ?? inOne?.validFrom ?? null;
  const validTo = inTwo.validTo ?? inOne?.validTo ?? null;
  if (validFrom === null || validTo === null || validFrom <= validTo) return { validFrom, validTo };
  return refuseReversed(asked, validFrom, validTo);
}

const differ = (one: Validity, other: Validity) =>
  (["validFrom", "validTo"] as const).some(
    (end) => one[end] !== null && other[end] !== null && one[end] !== other[end],
  );

function refuseBoth(asked: AskedItem, ends: readonly SaidText[]): Validity {
  const whole = asked.said("validity");
  const [first] = ends;
  if (whole && first) {
    asked.refuse("A13", whole, { field: "validity", other: first.key, otherText: first.text.slice(0, 40) });
    for (const said of ends) asked.keep(said);
  }
  return unknown;
}

function refuseReversed(asked: AskedItem, from: string, to: string): Validity {
  const [first, last] = [
    asked.said("validFrom") ?? asked.said("validity"),
    asked.said("validTo") ?? asked.said("validity"),
  ];
  if (first && last) {
    asked.refuse("A12", last, { from, to, fromColumn: first.key });
    if (first !== last) asked.keep(first);
  }
  return unknown;
}

function periodOf(asked: AskedItem): Validity | null {
  const said = asked.said("validity");
  if (said === null) return null;
  const reading = readPeriod(said.text);
  if ("fault" in reading) return asked.refuse("A03", said, { fault: reading.fault });
  return { validFrom: reading.value.from, validTo: reading.value.to };
}

function dayOf(asked: AskedItem, field: MappedField): string | null {
  const said = asked.said(field);
  if (said === null) return null;
  const reading = readStatedDay(said.text);
  return "fault" in reading ? asked.refuse("A03", said, { fault: reading.fault }) : reading.value;
}
