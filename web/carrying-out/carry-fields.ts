import type { CarryingOffer, carryOutGroup } from "#contract/carrying-out";
import type { Call } from "#contract/endpoint";
import { mineFieldLabels } from "#contract/mine-field-labels";
import type { CarryingKind } from "#gis/carrying-out/member-fate";
import type { EntryDoubtCode } from "#gis/check/entry-doubt";

/** Fields of the form and what they are called; those of a reserve stay empty where none was verified. */
export const carryFieldLabels = {
  kind: "办理方式",
  issuedOn: "发证日期",
  document: "发证文号",
  ...(({ note: _, ...licence }) => licence)(mineFieldLabels),
  endedOn: "其余许可证注销日期",
  endingDocument: "关闭文件和注销文件文号",
  announcement: "注销公告（媒体、日期）",
  "reserve.verifiedOn": "储量核实日期",
  "reserve.remaining": "保有资源储量",
  "reserve.unit": "储量单位",
  "reserve.document": "储量核实报告",
} as const;
export type CarryField = keyof typeof carryFieldLabels;
/** What a person types: text in every field. */
export type CarryText = Record<CarryField, string>;

type Body = Call<typeof carryOutGroup>["body"];

const fields = Object.keys(carryFieldLabels) as CarryField[];

/** The form as it opens for 新立 or 变更: what the register and the scheme say of the licence, the rest to be typed. */
export function openedCarrying(offer: CarryingOffer, kind: CarryingKind, today: string): CarryText {
  const licence = kind === "new_licence" ? offer.newLicence : offer.changedLicence;
  const empty = Object.fromEntries(fields.map((field) => [field, ""])) as CarryText;
  const filled = Object.fromEntries(
    Object.entries(licence ?? {}).map(([field, value]) => [field, value ?? ""]),
  );
  const validFrom = kind === "new_licence" ? today : (licence?.validFrom ?? "");
  return { ...empty, "reserve.unit": "wt", ...filled, validFrom, kind, issuedOn: today, endedOn: today };
}

/** A licence of the other kind in the form; what was typed of days and documents stays. */
export function otherKind(text: CarryText, offer: CarryingOffer, kind: CarryingKind): CarryText {
  const { issuedOn, document, endedOn, endingDocument, announcement } = text;
  const typed = { issuedOn, document, endedOn, endingDocument, announcement };
  const reserve = Object.fromEntries(
    fields.filter((field) => field.startsWith("reserve.")).map((field) => [field, text[field]]),
  );
  return { ...openedCarrying(offer, kind, issuedOn), ...typed, ...reserve };
}

/** What is sent: nothing that was left empty, no reserve where its amount was. */
export function carryBody(text: CarryText, confirmed: readonly string[]): Body {
  const said = Object.fromEntries(
    fields
      .filter((field) => !field.startsWith("reserve."))
      .map((field) => [field, text[field].trim() || null]),
  );
  const reserve = {
    verifiedOn: text["reserve.verifiedOn"],
    remaining: text["reserve.remaining"].normalize("NFKC").trim(),
    ...{ recoverable: null, unit: text["reserve.unit"], bulkDensity: null },
    document: text["reserve.document"].trim() || null,
  };
  return {
    ...said,
    reserve: reserve.remaining === "" ? null : reserve,
    confirmed: confirmed as EntryDoubtCode[],
  } as Body;
}
