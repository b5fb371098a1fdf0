import { useQueryClient } from "@tanstack/react-query";
import { Alert, App } from "antd";
import { useEffect } from "react";
import { getMapInfo } from "#contract/tiles";
import { call } from "../client/call.ts";
import { useConnection } from "../client/connection.ts";
import { isOfRegister } from "../client/use-write.ts";

const retryMs = 4000;

/** Says across the page that the server is away, asks for it again, and has everything read anew when it is back. */
export function ConnectionBanner() {
  const { lost } = useConnection();
  const client = useQueryClient();
  const { message } = App.useApp();
  useEffect(() => {
    if (!lost) return undefined;
    const asking = setInterval(() => void call(getMapInfo, {}).catch(() => {}), retryMs);
    return () => {
      clearInterval(asking);
      if (useConnection.getState().lost) return;
      void message.success("已重新连上服务器，内容已更新。");
      void client.invalidateQueries({ predicate: isOfRegister });
    };
  }, [lost, client, message]);
  if (!lost) return null;
  return (
    <Alert
      banner
      type="error"
      title="连不上服务器：页面上是断开前的内容，暂时不能查询、分析和保存。正在自动重连；长时间连不上请检查网络，或请管理员确认服务已启动。"
    />
  );
}
