import { LoadingOutlined } from "@ant-design/icons";
import { QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider, App as Feedback } from "antd";
import zhCN from "antd/locale/zh_CN";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router";
import { comeBack } from "./access/provider-way.ts";
import { SessionGate } from "./access/session-gate.tsx";
import { makeQueryClient } from "./client/query-client.ts";
import { routes } from "./routes.tsx";
import { offerIdle } from "./shell/idle.ts";
import { signStyles } from "./shell/sign-styles.ts";
import { appTheme } from "./shell/theme.ts";

signStyles();
const queries = makeQueryClient();
offerIdle(queries);
const providerRefusal = comeBack();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider
        locale={zhCN}
        theme={appTheme}
        componentSize="small"
        button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-label="正在处理" /> }}
      >
        <Feedback className="kj-root">
          <QueryClientProvider client={queries}>
            <SessionGate providerRefusal={providerRefusal}>
              <RouterProvider router={createBrowserRouter(routes)} />
            </SessionGate>
          </QueryClientProvider>
        </Feedback>
      </ConfigProvider>
    </StrictMode>,
  );
}
