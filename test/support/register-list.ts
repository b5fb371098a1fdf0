import type { RegisterList, RegisterListRow } from "#contract/register-lists";
import type { testApp } from "./app.ts";
import { addMineTo } from "./register.ts";

type App = ReturnType<typeof testApp>;

/** Hands a register list in. */
export async function addList(
  app: App,
  content: string | Buffer,
  name = "名单.csv",
  sender = "",
): Promise<RegisterList> {
  const { body } = await app
    .post(`/api/register-lists?name=${encodeURIComponent(name)}&sender=${encodeURIComponent(sender)}`)
    .type("application/octet-stream")
    .send(Buffer.from(content as string))
    .expect(200);
  return body;
}

interface Mapping {
  regionCode?: string;
  form?: RegisterList["reading"]["form"];
  units?: Record<string, string>;
}

/** Compares a list as its columns were recognised, with the units a person would say. */
export function compareList(
  app: App,
  list: RegisterList,
  { regionCode = "1409", form, units = {} }: Mapping = {},
) {
  const columns = list.reading.columns.map(({ index, target, unit, head }) => ({
    index,
    target,
    unit: units[head] ?? unit,
  }));
  return app
    .post(`/api/register-lists/${list.id}/comparison`)
    .set("If-Match", list.reviewTag)
    .send({ form: form ?? list.reading.form, regionCode, columns });
}

/** The compared list and its rows. */
export async function comparedList(app: App, content: string | Buffer, mapping: Mapping = {}) {
  const list = await addList(app, content);
  const { body } = await compareList(app, list, mapping).expect(200);
  return { list: body as RegisterList, rows: await rowsOfList(app, list.id) };
}

export async function rowsOfList(app: App, id: string, query = ""): Promise<RegisterListRow[]> {
  const { body } = await app.get(`/api/register-lists/${id}/rows?limit=1000${query}`).expect(200);
  return body.items;
}

/** Everything that was offered, by row. */
export const everyChange = (rows: readonly RegisterListRow[]) =>
  rows.flatMap(({ position, changes }) =>
    changes.length === 0 ? [] : [{ position, fields: changes.map(({ field }) => field) }],
  );

export const listedLicence = (serial: number) => `C140901202601713000${String(serial).padStart(4, "0")}`;

/** Two mines of one county and one of another, of which the last is registered in cubic metres. */
export async function threeMines(app: App) {
  const facts = { capacity: "3", creditCode: "91210381564620598A" };
  return {
    one: await addMineTo(app, "一矿", { licenceNumber: listedLicence(1), ...facts }),
    two: await addMineTo(app, "二矿", { licenceNumber: listedLicence(2), ...facts }),
    three: await addMineTo(app, "三矿", {
      licenceNumber: listedLicence(3),
      regionCode: "140902",
      capacityUnit: "wm3",
      capacity: "4",
    }),
  };
}

/** Takes what was chosen of a list, under the tag of what was seen. */
export const commitList = (app: App, list: Pick<RegisterList, "id" | "reviewTag">, order: object) =>
  app
    .post(`/api/register-lists/${list.id}/commit`)
    .set("If-Match", list.reviewTag)
    .send({ batchName: "名单导入", ...order });
