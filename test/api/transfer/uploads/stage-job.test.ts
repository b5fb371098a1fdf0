import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { unpackedFolder, unpackingJobs } from "#api/transfer/uploads/unpacked-folder";
import { uploadPath } from "#api/transfer/uploads/upload-files";
import type { Staging } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { sharedFiles, sharedParts } from "#test/support/shared-files";
import { bowTie, mineFile, stage } from "#test/support/staged-file";
import { beginUpload, uploadInPieces } from "#test/support/upload";
import { zipOf } from "#test/support/zip-of";
import { layerFiles, shpSquare, stated } from "#test/support/zipped-layers";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker | null = null;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
});
afterAll(() => database.close());
afterEach(async () => {
  await worker?.stop();
  worker = null;
});
const work = () => {
  worker = startWorker(database.context, jobHandlers);
};
const readStaging = async (id: string): Promise<Staging> =>
  (await app.get(`/api/stagings/${id}`).expect(200)).body;
const itemsOf = async (id: string) => {
  const { body } = await app.get(`/api/stagings/${id}/items?limit=1000`).expect(200);
  return body.items;
};

const licence = "C1409012026017130000001";
const file = mineFile(
  [rectangle(0, 0, 300, 300), { 矿山名称: "甲", 许可证号: licence }],
  [bowTie, { 矿山名称: "坏矿", note: '带"引号\\和]}的说明' }],
  [rectangle(1000, 0, 300, 300), { 矿山名称: "乙", 许可证号: licence }],
  [rectangle(2000, 0, 300, 300), { 矿山名称: "丙", 面积_公顷: 5 }],
);

describe("an uploaded file", () => {
  it("is read as the same file handed in whole: items, issues, shared licence numbers and totals", async () => {
    work();
    const whole = await stage(app, file);
    const job = await finishedJob(app, await uploadInPieces(app, "mines.geojson", Buffer.from(file)));
    expect(job).toMatchObject({ state: "done", kind: "stage" });
    const { id: _, reviewTag: __, createdAt: ___, ...same } = await readStaging(String(job.resultId));
    expect(whole).toMatchObject(same);
    expect(await itemsOf(String(job.resultId))).toEqual(await itemsOf(whole.id));
  });

  it("is kept as its reviewer will see it before anybody asks: the first sight writes nothing", async () => {
    work();
    const job = await finishedJob(app, await uploadInPieces(app, "seen.geojson", Buffer.from(file)));
    const kept = await database.db("staging_review").where({ staging_id: job.resultId }).select("tag");
    const { reviewTag } = await readStaging(String(job.resultId));
    expect(kept).toEqual([{ tag: reviewTag }]);
  });

  it("is known to the database by its size before it is shown: of fifty thousand rows it would expect one", async () => {
    const expected = async () => {
      const { rows } = await database.db.raw(
        "SELECT CAST(reltuples AS integer) AS rows FROM pg_class WHERE oid = CAST('staged_item' AS regclass)",
      );
      return rows[0].rows;
    };
    work();
    await finishedJob(app, await uploadInPieces(app, "known.geojson", Buffer.from(file)));
    const { n } = (await database.db("staged_item").count({ n: "*" }).first()) ?? {};
    expect(await expected()).toBe(Number(n));
  });

  it("in GBK is read in GBK", async () => {
    work();
    // 矿 in GBK; the rest is ASCII
    const [before = "", after = ""] = mineFile([rectangle(0, 0, 300, 300), { name: "#" }]).split("#");
    const gbk = Buffer.concat([Buffer.from(before), Buffer.from([0xbf, 0xf3]), Buffer.from(after)]);
    const job = await finishedJob(app, await uploadInPieces(app, "gbk.geojson", gbk, { pieceBytes: 7 * 31 }));
    expect(await readStaging(String(job.resultId))).toMatchObject({ encoding: "gb18030", usableCount: 1 });
    expect((await itemsOf(String(job.resultId)))[0].name).toBe("矿");
  });

  it.each([
    ["bytes of no text", Buffer.alloc(3000, "ff00c0", "hex"), "F01"],
    ["a collection with a feature that is no JSON", Buffer.from(file.replace('"坏矿"', '"坏矿')), "F01"],
    ["a collection of nothing", Buffer.from(mineFile()), "F04"],
  ])("that is %s stages nothing and says so", async (_, bytes, code) => {
    work();
    const job = await finishedJob(app, await uploadInPieces(app, "x.geojson", bytes));
    const staging = await readStaging(String(job.resultId));
    expect(staging).toMatchObject({ itemCount: 0, state: "review" });
    expect(staging.issues[0]?.code).toBe(code);
  });

  it("can be read again with another answer, without sending it again", async () => {
    work();
    const bytes = Buffer.from(file);
    const first = await finishedJob(app, await uploadInPieces(app, "mines.geojson", bytes));
    const { id } = await database.db("upload").orderBy("created_at", "desc").first("id");
    const { sha256 } = await database.db("upload").where({ id }).first("sha256");
    const { body } = await app
      .post(`/api/uploads/${id}/finish`)
      .send({ sha256, answers: { acceptSwap: "true" } })
      .expect(200);
    const second = await finishedJob(app, body.jobId);
    expect(second).toMatchObject({ state: "done" });
    expect(second.resultId).not.toBe(first.resultId);
  });
});

describe("while it is read", () => {
  it("nobody sees it, and one that is cancelled leaves no item behind", async () => {
    const jobId = await uploadInPieces(app, "mines.geojson", Buffer.from(file));
    await database.db("staging").insert({
      id: jobId,
      file_name: "x",
      size_bytes: 1,
      sha256: "",
      encoding: "utf-8",
      issues: "[]",
      state: "reading",
    });
    await app.get(`/api/stagings/${jobId}`).expect(404);
    await app.get(`/api/stagings/${jobId}/items`).expect(404);
    await app.delete(`/api/jobs/${jobId}`).expect(200);
    expect(await database.db("staging").where({ id: jobId }).first("state")).toEqual({ state: "discarded" });
  });

  it("goes on behind the items that a dead process had written", async () => {
    const jobId = await uploadInPieces(app, "mines.geojson", Buffer.from(file));
    const whole = await stage(app, file);
    await database.db("staging").insert({
      id: jobId,
      file_name: "mines.geojson",
      size_bytes: file.length,
      sha256: "",
      format: "geojson",
      encoding: "utf-8",
      issues: "[]",
      state: "reading",
    });
    await database.db.raw(
      `INSERT INTO staged_item (staging_id, item_index, usable, warning, body)
       SELECT ?, item_index, usable, warning, body FROM staged_item WHERE staging_id = ? AND item_index < 2`,
      [jobId, whole.id],
    );
    work();
    expect((await finishedJob(app, jobId)).state).toBe("done");
    expect(await itemsOf(jobId)).toEqual(await itemsOf(whole.id));
  });

  it("a file that is gone from the disk is told in words", async () => {
    const jobId = await uploadInPieces(app, "mines.geojson", Buffer.from(file));
    for (const { id } of await database.db("upload").select("id"))
      await rm(uploadPath(database.context, id), { force: true });
    work();
    const job = await finishedJob(app, jobId);
    expect(job.state).toBe("failed");
    expect(job.error).toContain("已不在服务器上");
  });
});

describe("a zipped shapefile", () => {
  const zipped = (count: number) =>
    zipOf(
      layerFiles(
        {
          shapes: Array.from({ length: count }, (_, n) => [shpSquare(110 + n / 500, 38, 0.001)]),
          rows: Array.from({ length: count }, (_, n) => ({ KSMC: `矿${n}`, XKZH: n > 2 ? "" : licence })),
        },
        stated,
      ),
    );

  it("is read as the same file handed in whole, whatever a dead process left of it", async () => {
    const zip = await zipped(230);
    const whole = await stage(app, zip, "矿区.zip");
    const jobId = await uploadInPieces(app, "矿区.zip", zip, { pieceBytes: 50_000 });
    const folder = unpackedFolder(database.context, jobId);
    await mkdir(folder);
    await writeFile(join(folder, "0.shp"), "half of it");
    work();
    expect(await finishedJob(app, jobId)).toMatchObject({ state: "done", resultId: jobId });
    const { id: _, reviewTag: __, createdAt: ___, ...same } = await readStaging(jobId);
    expect(whole).toMatchObject(same);
    expect(await itemsOf(jobId)).toEqual(await itemsOf(whole.id));
    expect(await unpackingJobs(database.context)).toEqual([]);
  });

  it("that is cancelled while it is read leaves no item, and nothing on the disk but the upload", async () => {
    const jobId = await uploadInPieces(app, "矿区.zip", await zipped(3000), { pieceBytes: 500_000 });
    work();
    const written = () => database.db("staged_item").where({ staging_id: jobId }).first();
    await expect.poll(written, { timeout: 30_000, interval: 20 }).toBeDefined();
    await app.delete(`/api/jobs/${jobId}`).expect(200);
    expect((await finishedJob(app, jobId)).state).toBe("cancelled");
    await worker?.stop();
    expect(await unpackingJobs(database.context)).toEqual([]);
    expect(await database.db("staging").where({ id: jobId }).first("state")).toEqual({ state: "discarded" });
    await beginUpload(app, "next.zip", 1);
    expect(await written()).toBeUndefined();
  });

  it("that is no such thing is refused in words, with nothing staged", async () => {
    work();
    const job = await finishedJob(
      app,
      await uploadInPieces(app, "矿区.zip", (await zipped(2)).subarray(0, 500)),
    );
    expect(await readStaging(String(job.resultId))).toMatchObject({
      itemCount: 0,
      issues: [{ code: "C01" }],
    });
  });

  it("of a job that ended in a crash is cleared away when the next file comes", async () => {
    const folder = unpackedFolder(database.context, "0193f6a2-0000-7000-8000-000000000000");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "0.shp"), "x");
    await beginUpload(app, "next.zip", 1);
    expect(
      (await readdir(join(database.context.dataDir, "uploads"))).filter((name) => !name.endsWith(".part")),
    ).toEqual([]);
  });
});

const shared = sharedFiles();

describe.skipIf(shared.length === 0)("every real file of the shared data", () => {
  it("is read by the service or refused for a reason that is stated, as a Shapefile part is", async () => {
    work();
    const outcomes: string[] = [];
    const files = [...shared, { name: "chinese.zip", bytes: () => zipOf(sharedParts("chinese")) }];
    for (const { name, bytes } of files) {
      // the largest still comes in seventeen pieces
      const jobId = await uploadInPieces(app, name.split("/").at(-1) ?? "", await bytes(), {
        pieceBytes: 50_000,
      });
      const job = await finishedJob(app, jobId);
      expect([name, job.state]).toEqual([name, "done"]);
      const { format, encoding, issues, itemCount, usableCount, errorCount } = await readStaging(
        String(job.resultId),
      );
      expect([name, usableCount > 0 || errorCount > 0]).toEqual([name, true]);
      const codes = (await itemsOf(String(job.resultId))).flatMap((item: { codes: string[] }) => item.codes);
      const all = [...new Set([...issues.map(({ code }) => code), ...codes])].toSorted().join(" ");
      outcomes.push(
        `${name}: ${format ?? "unknown"} ${encoding}, ${usableCount} of ${itemCount} ${all}`.trim(),
      );
    }
    await expect(`${outcomes.join("\n")}\n`).toMatchFileSnapshot("../../../golden/shared-files.txt");
  }, 300_000);
});
