import type supertest from "supertest";
import type { Endpoint } from "#contract/endpoint";
import { endpoints } from "#contract/index";
import type { CountyRecords } from "./county-records.ts";
import type { Reach } from "./reach.ts";
import { bytesOf } from "./reply-bytes.ts";
import { unzipText } from "./unzip.ts";

export interface Answer {
  status: number;
  /** the code of the problem, empty where there is none */
  code: string;
  /** the reply as text, a workbook or an archive unpacked */
  text: string;
}

/** Asks an operation about the records of a county, or about ids that are none. */
export async function ask(
  name: string,
  reach: Reach,
  app: ReturnType<typeof supertest>,
  records: CountyRecords,
): Promise<Answer> {
  const fill = (text: string) => text.replace(/<(\w+)>/g, (_, key: string) => records[key] ?? `no ${key}`);
  const { method } = endpoints[name as keyof typeof endpoints] as Endpoint;
  let request = app[method.toLowerCase() as "get"](`/api${fill(reach.path)}`);
  for (const [header, value] of Object.entries(reach.headers ?? {}))
    request = request.set(header, fill(value));
  if (reach.bytes)
    request = request.type("application/octet-stream").send(Buffer.from(reach.bytes) as unknown as string);
  else if (reach.body) request = request.send(JSON.parse(fill(JSON.stringify(reach.body))));
  const reply = await request.buffer().parse(bytesOf.parser);
  const bytes = bytesOf(reply);
  const text =
    bytes.subarray(0, 2).toString() === "PK" ? Object.values(unzipText(bytes)).join() : bytes.toString();
  return { status: reply.status, code: /"code":"(\w+)"/.exec(text)?.[1] ?? "", text };
}
