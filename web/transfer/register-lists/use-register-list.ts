import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Call, Reply } from "#contract/endpoint";
import { listBatches } from "#contract/import-batches";
import {
  addRegisterList,
  commitRegisterList,
  compareRegisterList,
  discardRegisterList,
  findRegisterListHead,
  getRegisterList,
  listRegisterListRows,
  proposeRegisterList,
  type RegisterList,
  type RegisterListRow,
} from "#contract/register-lists";
import { call } from "../../client/call.ts";
import { CallError } from "../../client/call-error.ts";
import { everyPage } from "../../client/every-page.ts";
import { queryKeyOf } from "../../client/use-endpoint.ts";
import { isOfRegister } from "../../client/use-write.ts";
import type { SourceFile } from "../source-file.ts";
import type { Mapping } from "./list-mapping.ts";

export type Taken = Reply<typeof commitRegisterList>;

interface Work {
  /** who sent the last list: most likely the next one too */
  sender: string;
  list: RegisterList | null;
  taken: Taken | null;
  /** it waits for another person */
  proposed: boolean;
  /** what is being done */
  busy: string | null;
  error: CallError | null;
}

const nothing: Work = { sender: "", list: null, taken: null, proposed: false, busy: null, error: null };

/** The list on screen, from the file to the register. */
export function useRegisterList() {
  const [work, setWork] = useState(nothing);
  const client = useQueryClient();
  const { list } = work;
  const run = async (busy: string, then: () => Promise<Partial<Work>>) => {
    setWork((now) => ({ ...now, busy, error: null }));
    try {
      const done = await then();
      setWork((now) => ({ ...now, ...done, busy: null }));
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      setWork((now) => ({ ...now, busy: null, error: cause }));
    }
  };
  const seen = (of: RegisterList) => ({ params: { id: of.id }, ifMatch: of.reviewTag });
  return {
    ...work,
    take: (file: SourceFile, sender: string) =>
      void run(`正在读取 ${file.name}…`, async () => ({
        sender,
        list: await call(addRegisterList, {
          query: { name: file.name, sender },
          file: new Uint8Array(await file.arrayBuffer()),
        }),
      })),
    findHead: (sheet: number, headRow: number | null) =>
      list &&
      void run("正在识别表头…", async () => ({
        list: await call(findRegisterListHead, { ...seen(list), body: { sheet, headRow } }),
      })),
    compare: (mapping: Mapping) =>
      list &&
      void run("正在与台账逐矿比较…", async () => ({
        list: await call(compareRegisterList, { ...seen(list), body: mapping }),
      })),
    /** back to the columns, with the list as it stands now */
    remap: () =>
      list &&
      void run("正在读取名单…", async () => ({
        list: { ...(await call(getRegisterList, { params: { id: list.id } })), state: "mapping" },
      })),
    /** for a reason: it changes mines of the register or holds a decision, and another person decides */
    commit: (order: Call<typeof commitRegisterList>["body"], reason: string | null) =>
      list &&
      void run(reason === null ? "正在写入台账…" : "正在提交审批…", async () => {
        if (reason !== null) {
          await call(proposeRegisterList, { ...seen(list), body: order, reason });
          void client.invalidateQueries({ predicate: isOfRegister });
          return { proposed: true };
        }
        const taken = await call(commitRegisterList, { ...seen(list), body: order });
        void client.invalidateQueries({ predicate: isOfRegister });
        void client.invalidateQueries({ queryKey: queryKeyOf(listBatches) });
        return { taken };
      }),
    drop: () => {
      if (list && !work.taken && !work.proposed) void call(discardRegisterList, seen(list)).catch(() => null);
      setWork(({ sender }) => ({ ...nothing, sender }));
    },
  };
}

/** Every row of a compared list. */
export function useListRows({ id, reviewTag }: RegisterList) {
  const input = { params: { id }, query: {} };
  return useQuery<RegisterListRow[], CallError>({
    queryKey: [...queryKeyOf(listRegisterListRows, input), reviewTag],
    queryFn: async ({ signal }) => (await everyPage(listRegisterListRows, input, signal)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
