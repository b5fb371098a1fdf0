import { expect, test } from "vitest";
import type { CarryingOffer } from "#contract/carrying-out";
import { carryBody, openedCarrying, otherKind } from "#web/carrying-out/carry-fields";
import { offer } from "./an-offer.ts";

const bare: CarryingOffer = { ...offer, subjectId: null, changedLicence: null };

test("新立 opens with what the scheme reckons, without number, its term beginning today", () => {
  expect(openedCarrying(offer, "new_licence", "2026-07-22")).toMatchObject({
    ...{ kind: "new_licence", name: "东沟石料厂", capacity: "7", licensedAreaKm2: "0.3100" },
    ...{ licenceNumber: "", validFrom: "2026-07-22", validTo: "", status: "building" },
    ...{ issuedOn: "2026-07-22", endedOn: "2026-07-22", "reserve.remaining": "", "reserve.unit": "wt" },
  });
});

test("变更 opens with the licence of the 主体", () => {
  const opened = openedCarrying(offer, "changed_licence", "2026-07-22");
  expect(opened).toMatchObject({ licenceNumber: "C1", validFrom: "2020-01-01", validTo: "2030-12-31" });
});

test("another kind brings its licence and leaves days, documents and reserve as they were typed", () => {
  const typed = {
    ...openedCarrying(offer, "changed_licence", "2026-07-22"),
    ...{ issuedOn: "2026-07-10", document: "文", endingDocument: "注", "reserve.remaining": "12.30" },
  };
  expect(otherKind(typed, offer, "new_licence")).toMatchObject({
    ...{ kind: "new_licence", licenceNumber: "", issuedOn: "2026-07-10", endedOn: "2026-07-22" },
    ...{ document: "文", endingDocument: "注", "reserve.remaining": "12.30", validFrom: "2026-07-10" },
  });
});

test("what is empty is sent as nothing, an amount to the letter, and no reserve where none was typed", () => {
  const text = openedCarrying(bare, "new_licence", "2026-07-22");
  expect(carryBody(text, [])).toMatchObject({ creditCode: null, announcement: null, reserve: null });
  const more = { ...text, "reserve.remaining": "１23.4567890123456789", "reserve.verifiedOn": "2026-06-30" };
  expect(carryBody(more, ["capacity.unit"])).toMatchObject({
    reserve: { remaining: "123.4567890123456789", unit: "wt", verifiedOn: "2026-06-30", document: null },
    confirmed: ["capacity.unit"],
  });
  expect(carryBody(more, [])).not.toHaveProperty(["reserve.remaining"]);
});
