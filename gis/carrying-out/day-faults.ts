import type { CarryingKind } from "./member-fate.ts";

export interface CarryingDays {
  kind: CarryingKind;
  /** of the licence */
  issuedOn: string;
  /** first day of its term */
  validFrom: string;
  /** on which the other licences were cancelled */
  endedOn: string;
}

export interface DayFault {
  field: "issuedOn" | "validFrom" | "endedOn";
  message: string;
}

/** What is wrong with the days of a merger that was approved on a day; ISO dates. Two licences never hold one ground at once. */
export function carryingDayFaults(
  { kind, issuedOn, validFrom, endedOn }: CarryingDays,
  { approvedOn, today }: { approvedOn: string; today: string },
): DayFault[] {
  const fault = (field: DayFault["field"], isWrong: boolean, message: string): DayFault[] =>
    isWrong ? [{ field, message }] : [];
  return [
    ...fault("issuedOn", issuedOn > today, `发证日期 ${issuedOn} 晚于今天（${today}），请核对。`),
    ...fault("issuedOn", issuedOn < approvedOn, `发证日期 ${issuedOn} 早于方案核准日期 ${approvedOn}。`),
    ...fault(
      "validFrom",
      kind === "new_licence" && validFrom < issuedOn,
      `新立许可证的有效期起 ${validFrom} 早于发证日期 ${issuedOn}，请核对。`,
    ),
    ...fault(
      "endedOn",
      endedOn > issuedOn,
      `注销日期 ${endedOn} 晚于发证日期 ${issuedOn}：同一范围不能同时有两个许可证。`,
    ),
    ...fault("endedOn", endedOn < approvedOn, `注销日期 ${endedOn} 早于方案核准日期 ${approvedOn}。`),
  ];
}
