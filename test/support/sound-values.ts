import { rectangle } from "./mine-facts.ts";

/** Records that every operation takes: tests write one wrong value over them. */
export const aReserve = {
  verifiedOn: "2025-12-31",
  remaining: "30",
  recoverable: "20",
  unit: "wt",
  bulkDensity: null,
  document: null,
} as const;
export const aWorking = {
  name: "一号采坑",
  regionCode: "140901",
  observedOn: "2026-05-10",
  source: "uav",
  sigmaM: "0.05",
  shape: rectangle(0, 0, 100, 100),
};
export const aLayer = {
  kind: "ecological_red_line",
  name: "生态保护红线",
  edition: "2023 年批复版",
  state: "final",
  accessClass: "internal",
  validFrom: "2023-01-01",
  validTo: null,
};

export const aNote = {
  concerns: "protector",
  source: "petition",
  receivedOn: "2026-07-01",
  handling: "open",
  words: "来信反映有人为越界开采通风报信",
};

/** A search for the best scheme. */
export const aSearch = {
  weights: { mines: 100, small: 20, apart: 1, changes: 1 },
  seconds: 20,
  others: 0,
  withUnknown: false,
};

/** A step of a plan that begins. */
export const anActOf = (step: string, kind = "start", more: object = {}) => ({
  ...{ step, groupId: null, kind, on: "2026-07-01" },
  ...more,
});
export const anObjection = {
  source: "hearing",
  objector: "某村民委员会",
  receivedOn: "2026-07-02",
  words: "矿区道路须改道",
  mineIds: [],
};
export const anAnswer = { outcome: "accepted", text: "已改道", on: "2026-07-03" };
/** A new boundary of a group: a square on the ground of tests. */
export const aDrawnBoundary = {
  parts: [{ rings: rectangle(0, 0, 400, 100).coordinates[0] ?? [], topM: "200", bottomM: null }],
};
/** What a 比选会议纪要 says beside its schemes. */
export const aMeeting = {
  heldOn: "2026-07-01",
  participants: "林知远、周禾",
  conclusion: "再议",
  chosenId: null,
};

/** A licence as it is typed when a group is carried out. */
export const aLicence = {
  kind: "new_licence",
  issuedOn: "2026-07-22",
  document: "云自然资发〔2026〕7号",
  name: "东沟整合石料厂",
  holder: "新矿业有限公司",
  creditCode: null,
  licenceNumber: "C1409012026077130000001",
  licenceLevel: "county",
  regionCode: "140901",
  mineral: "建筑石料用灰岩",
  method: "open_pit",
  capacity: "7",
  capacityUnit: "wm3",
  bulkDensity: "2.6",
  licensedAreaKm2: "0.31",
  status: "building",
  validFrom: "2026-07-22",
  validTo: "2036-07-21",
  orebodyId: "O1",
  endedOn: "2026-07-22",
  endingDocument: "东政发〔2026〕8号关闭、云自然资注〔2026〕3号",
  announcement: "云岭日报 2026-07-23",
  reserve: null,
  confirmed: ["capacity.unit", "validTo.term"],
} as const;
