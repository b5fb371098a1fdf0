import { type Query, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { CallError } from "./call-error.ts";

export interface Write {
  /** sends it; resolves to whether it was stored */
  write: (send: () => Promise<unknown>) => Promise<boolean>;
  saving: boolean;
  /** why the last one was refused */
  error: CallError | null;
}

/**
 * Writes to the register, one at a time. Afterwards, stored or refused, everything on the page is read anew: a refusal
 * (412) means that someone else has changed what was seen. What waits for a second person (202) is said to wait.
 */
export function useWrite(): Write {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const write = async (send: () => Promise<unknown>) => {
    setSaving(true);
    setError(null);
    try {
      if (isProposed(await send())) void message.success("已提交审批，由另一人批准后才写入台账。");
      return true;
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      setError(cause);
      return false;
    } finally {
      setSaving(false);
      await client.invalidateQueries({ predicate: isOfRegister });
    }
  };
  return { write, saving, error };
}

const isProposed = (reply: unknown) =>
  typeof reply === "object" && reply !== null && "state" in reply && reply.state === "pending";

/** A file under review stays as it was reviewed: read again, every new mine would look like one known before. */
export function isOfRegister({ queryKey }: Pick<Query, "queryKey">): boolean {
  return queryKey[0] !== "transfer";
}
