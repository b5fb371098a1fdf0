import { capacityDoubt } from "../check/capacity-doubt.ts";
import { densityDoubt } from "../check/density-doubt.ts";
import { magnitudeDoubts } from "../check/entry-doubt.ts";
import { readAmount } from "../register-lists/read-amount.ts";
import type { AskedItem } from "./asked-item.ts";
import type { ItemFields, StatedAmount } from "./item-fields.ts";
import type { MappedField } from "./mapped-field.ts";
import { readStatedAmount, type StatedUnit } from "./read-stated-amount.ts";
import type { SaidText } from "./said-of.ts";

/** 生产规模, 保有资源储量 and 体重 of an item; one whose unit is not said or that is no number is a warning and not taken. */
export function readAmounts(
  asked: AskedItem,
  mineral: string | null,
): Pick<ItemFields, "capacity" | "reserve" | "bulkDensity"> {
  const said = asked.said("capacity");
  const capacity = said === null ? null : amountOf(asked, said, "A04", unitIn(asked, "capacityUnit"));
  if (said !== null && capacity !== null) {
    const { amount, unit } = capacity;
    const doubt = capacityDoubt({ mineral: mineral ?? "", capacity: amount, unit });
    if (doubt !== null) asked.warn("A05", said, { doubt });
  }
  const reserve = reserveOf(asked);
  const bulkDensity = bulkDensityOf(asked);
  warnOfOddReserve(asked, { reserve, bulkDensity, capacity, mineral: mineral ?? "" });
  return { capacity, reserve, bulkDensity };
}

/** The same doubts as where a reserve is entered by hand: taken as it stands, but to be seen. */
function warnOfOddReserve(
  asked: AskedItem,
  {
    reserve,
    bulkDensity,
    capacity,
    mineral,
  }: Pick<ItemFields, "reserve" | "bulkDensity" | "capacity"> & {
    mineral: string;
  },
): void {
  const against = "储量报告";
  const yearly = capacity !== null && capacity.unit === reserve?.unit ? capacity.amount : null;
  const sized = reserve === null ? [] : magnitudeDoubts({ ...reserve, yearly });
  const [saidReserve, saidDensity] = [asked.said("reserve"), asked.said("bulkDensity")];
  for (const { message } of sized) {
    if (saidReserve) asked.warn("A15", saidReserve, { doubt: message.slice(0, -1), against });
  }
  const doubt = bulkDensity === null ? null : densityDoubt({ mineral, bulkDensity });
  if (doubt !== null && saidDensity) asked.warn("A16", saidDensity, { doubt, against });
}

function reserveOf(asked: AskedItem): StatedAmount | null {
  const said = asked.said("reserve");
  return said === null ? null : amountOf(asked, said, "A07", unitIn(asked, "reserveUnit"));
}

function unitIn(asked: AskedItem, field: MappedField): StatedUnit | null {
  const said = asked.said(field);
  return said === null ? null : { where: said.key, text: said.text };
}

function amountOf(
  asked: AskedItem,
  said: SaidText,
  code: "A04" | "A07",
  unit: StatedUnit | null,
): StatedAmount | null {
  const reading = readStatedAmount(said, unit);
  return "fault" in reading ? asked.refuse(code, said, { ...reading.fault }) : reading.value;
}

/** t/m³, more than 0 */
function bulkDensityOf(asked: AskedItem): string | null {
  const said = asked.said("bulkDensity");
  if (said === null) return null;
  const bare = said.text.normalize("NFKC").replace(/\s*(t|吨)\/(m3|立方米)$/i, "");
  const reading = readAmount(bare, null);
  if ("fault" in reading) return asked.refuse("A08", said, { fault: reading.fault });
  const { amount, unit } = reading.value;
  if (unit !== null) return asked.refuse("A08", said, { fault: "单位须为吨/立方米" });
  return Number(amount) > 0 ? amount : asked.refuse("A08", said, { fault: "体重须大于 0" });
}
