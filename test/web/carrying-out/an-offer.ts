import type { CarryingOffer, LicenceOffer } from "#contract/carrying-out";

const licence: LicenceOffer = {
  ...{ name: "东沟石料厂", holder: "甲公司", creditCode: null, licenceNumber: null, licenceLevel: "county" },
  ...{
    regionCode: "140901",
    mineral: "建筑石料用灰岩",
    method: "open_pit",
    capacity: "7",
    capacityUnit: "wm3",
  },
  ...{ bulkDensity: "2.6", licensedAreaKm2: "0.3100", status: "building", validFrom: null, validTo: null },
  orebodyId: null,
};

/** A group of two, the first of which is the 主体. */
export const offer: CarryingOffer = {
  ...{ groupId: "g", subjectId: "a", faults: [] },
  members: [
    { id: "b", name: "西沟", holder: "乙公司", licenceNumber: "C2", faults: [] },
    { id: "a", name: "东沟石料厂", holder: "甲公司", licenceNumber: "C1", faults: [] },
  ],
  ground: { source: "drawn", areaM2: 310_000, parts: 1, gapM2: null },
  newLicence: licence,
  changedLicence: {
    ...licence,
    ...{ licenceNumber: "C1", status: "producing", validFrom: "2020-01-01", validTo: "2030-12-31" },
  },
};
