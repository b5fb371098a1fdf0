import { expect, it } from "vitest";
import { firstLook } from "#gis/formats/first-look";
import { workerPool } from "#gis/parallel/worker-pool";
import { geojsonSample, noticeSample, txtSample, utf8 } from "#test/support/boundary-samples";
import { inProcessWorkers } from "#test/support/in-process-worker";
import { type PageWork, pageTasks } from "../../../web/client/page-work.ts";

it.each([1, 2])(
  "what %i workers of the page make of files is what the page itself would, bit for bit",
  async (size) => {
    const sources = [txtSample, noticeSample, geojsonSample, "no boundary at all"].map((text, index) => ({
      name: `${index}.txt`,
      bytes: utf8(text),
    }));
    const pool = workerPool<PageWork>(size, inProcessWorkers(pageTasks).spawn);
    const looks = await pool.run("firstLook", { shared: null, slices: sources });
    expect(looks).toEqual(sources.map(firstLook));
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(sources.length);
    pool.close();
  },
);
