import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { type HeldReserve, reserveDifference } from "#api/transfer/reserve-difference";
import type { StagedItem, Staging } from "#contract/transfer";
import { readAttributes } from "#gis/attributes/read-attributes";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { aReserve } from "#test/support/sound-values";
import { anOrder, mineFile, stage } from "#test/support/staged-file";

describe("what a file says of a reserve, beside the register", () => {
  const held: HeldReserve[] = [
    { verifiedOn: "2025-12-31", remaining: "30.0", unit: "wt" },
    { verifiedOn: "2020-12-31", remaining: "45", unit: "wt" },
  ];
  const compared = (properties: Record<string, unknown>, reserves = held) => {
    const source = { name: "甲矿", number: null, declaredAreaM2: null, properties };
    return reserveDifference({ ...source, fields: readAttributes(source, {}).fields }, reserves);
  };
  const said = (amount: string, day: string) => ({ 保有资源储量: amount, 储量核实日期: day });

  test("is a difference where the amount or the unit of the same day is another", () => {
    expect(compared(said("30 万吨", "2025-12-31"))).toBeNull();
    expect(compared(said("300000 吨", "2025-12-31"))).toBeNull();
    expect(compared(said("28.5 万吨", "2025-12-31"))).toEqual({
      field: "reserve",
      label: "保有资源储量",
      stored: "30 万吨（2025-12-31 核实）",
      offered: "28.5 万吨（2025-12-31 核实）",
    });
    expect(compared(said("30 万立方米", "2025-12-31"))?.offered).toBe("30 万立方米（2025-12-31 核实）");
  });

  test("stands beside the newest verification where its day is not on record, and says when it is older", () => {
    expect(compared(said("27 万吨", "2026-06-30"))).toMatchObject({
      stored: "30 万吨（2025-12-31 核实）",
      offered: "27 万吨（2026-06-30 核实）",
    });
    expect(compared(said("40 万吨", "2022-12-31"))).toMatchObject({
      stored: "30 万吨（2025-12-31 核实）",
      offered: "40 万吨（2022-12-31 核实），早于台账最近一次，补记",
    });
    expect(compared(said("45 万吨", "2020-12-31"))).toBeNull();
    expect(compared(said("40 万吨", "2022-12-31"), [])).toMatchObject({ stored: null });
  });

  test("is none without the day of its verification or without a unit", () => {
    expect(compared({ 保有资源储量: "40 万吨" })).toBeNull();
    expect(compared(said("40", "2022-12-31"))).toBeNull();
  });
});

describe("a reserve of a file in the register", () => {
  const licence = "C1409012026017130001001";
  let database: TestDatabase;
  let app: ReturnType<typeof testApp>;
  let worker: JobWorker;
  beforeAll(async () => {
    database = await testDatabase();
    app = testApp(database);
    await addRegions(app);
    worker = startWorker(database.context, jobHandlers);
  });
  afterAll(async () => {
    await worker.stop();
    await database.close();
  });
  afterEach(() => database.db.raw("TRUNCATE mine, import_batch, staging CASCADE"));

  const stageReserve = (amount: string, day: string) =>
    stage(
      app,
      mineFile([
        rectangle(0, 0, 500, 300),
        { name: "甲矿", 许可证号: licence, 保有资源储量: amount, 储量核实日期: day },
      ]),
    );
  const addKnown = (reserve: Parameters<typeof addMineTo>[2]) =>
    addMineTo(app, "甲矿", { licenceNumber: licence, ...reserve });
  const takeReserve = { take: [{ take: true, items: [0], fields: ["reserve"] }] } as const;
  const order = ({ id, reviewTag }: Staging, change: object = takeReserve) =>
    app.post(`/api/stagings/${id}/commit`).set("If-Match", reviewTag).send(anOrder(change));
  const committed = async (staging: Staging, change: object = takeReserve) =>
    finishedJob(app, (await order(staging, change).expect(200)).body.jobId);
  const dossierOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body;
  const reserveOf = async (id: string) => (await dossierOf(id)).reserves;
  const itemOf = async ({ id }: Staging): Promise<StagedItem> =>
    (await app.get(`/api/stagings/${id}/items/0`).expect(200)).body;
  const correct = ({ id, reserves: [held] }: Awaited<ReturnType<typeof dossierOf>> & { id: string }) =>
    app
      .put(`/api/mines/${id}/reserves/${held.id}`)
      .set("If-Match", `"${held.version}"`)
      .send({ ...aReserve, remaining: "29", document: null })
      .expect(200);

  test("is taken only where it was chosen: the amount of the same day, with its document and 可采 left alone", async () => {
    const { id } = await addKnown({ reserve: { ...aReserve, document: "晋自然资储备〔2025〕3号" } });
    const [before] = await reserveOf(id);
    await committed(await stageReserve("25 万吨", "2025-12-31"), { take: [] });
    expect(await reserveOf(id)).toEqual([before]);
    const change = { ...takeReserve, defaults: { ...anOrder().defaults, validFrom: "2026-02-01" } };
    await committed(await stageReserve("25 万吨", "2025-12-31"), change);
    expect(await reserveOf(id)).toEqual([{ ...before, remaining: "25", version: before.version + 1 }]);
  });

  test("of another day is one more verification, which names the file", async () => {
    const { id } = await addKnown({ reserve: aReserve });
    await committed(await stageReserve("25 万吨", "2026-06-30"));
    expect(await reserveOf(id)).toMatchObject([
      { verifiedOn: "2026-06-30", remaining: "25", unit: "wt", document: "导入文件 mines.geojson" },
      { verifiedOn: "2025-12-31", remaining: "30" },
    ]);
  });

  test("leaves the production class as it was registered", async () => {
    const { id } = await addKnown({ capacity: "300" });
    await database.db("mine").where({ id }).update({ production_class: "small" });
    await committed(await stageReserve("25 万吨", "2026-06-30"));
    expect((await dossierOf(id)).mine.productionClass).toBe("small");
  });

  test("less than the 可采 of that day, in another unit or of a day to come is refused, naming the mine", async () => {
    await addKnown({ reserve: aReserve });
    const refused = async (amount: string, day: string) => {
      const { body } = await order(await stageReserve(amount, day)).expect(409);
      expect(body).toMatchObject({ code: "not_takeable", issues: [{ path: "items.0" }] });
      return body.detail;
    };
    expect(await refused("15 万吨", "2025-12-31")).toContain(
      "甲矿：保有资源储量 15 万吨小于台账同日核实的可采储量 20 万吨",
    );
    expect(await refused("30 万立方米", "2025-12-31")).toContain("单位不同：可采储量 20 万吨");
    expect(await refused("30 万吨", "2099-12-31")).toContain("甲矿：储量核实日期 2099-12-31 晚于今天");
  });

  test("corrected since the review is not overwritten: the commit is refused, and what is offered is compared anew", async () => {
    const { id } = await addKnown({ reserve: aReserve });
    const staging = await stageReserve("25 万吨", "2025-12-31");
    await correct({ id, ...(await dossierOf(id)) });
    const { body } = await order(staging).expect(412);
    expect(body.issues[0].message).toBe("甲矿：审阅之后登记、更正或删除了储量核实记录。");
    expect((await itemOf(staging)).match?.differences).toMatchObject([
      { stored: "29 万吨（2025-12-31 核实）", offered: "25 万吨（2025-12-31 核实）" },
    ]);
  });

  test("corrected between commit and import stops the whole import", async () => {
    const { id } = await addKnown({ reserve: aReserve });
    const staging = await stageReserve("25 万吨", "2025-12-31");
    await worker.stop();
    const { body } = await order(staging).expect(200);
    await correct({ id, ...(await dossierOf(id)) });
    worker = startWorker(database.context, jobHandlers);
    expect(await finishedJob(app, body.jobId)).toMatchObject({ state: "failed" });
    expect(await reserveOf(id)).toMatchObject([{ remaining: "29" }]);
  });
});
