import { Form, Input, Modal, Radio } from "antd";
import { Link, useLocation } from "react-router";
import { listPacks, listRuns } from "#contract/consolidation";
import type { Reply } from "#contract/endpoint";
import type { Region } from "#contract/regions";
import { type SchemeHead, startScheme } from "#contract/schemes";
import { call } from "../client/call.ts";
import { runsOfDay } from "../client/runs-of-day.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useWrite } from "../client/use-write.ts";
import { useAsOf } from "../shell/use-day.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { openScheme } from "./schemes-store.ts";

interface NewSchemeProps {
  region: Region;
  /** schemes there are, so that the proposed name is another */
  taken: readonly SchemeHead[];
  onClose: () => void;
}

type Run = Reply<typeof listRuns>["items"][number];
interface Fields {
  name: string;
  start: "candidates" | "alone";
}

/** A scheme on the newest finished 必须整合识别 of the region, as of the day that is shown. */
export function NewScheme({ region, taken, onClose }: NewSchemeProps) {
  const [form] = Form.useForm<Fields>();
  const asOf = useAsOf();
  const query = { kind: "candidates", region: region.code, state: "done", asOf } as const;
  const runs = useEndpoint(listRuns, { query });
  const run = runsOfDay(runs.data?.items ?? [], asOf).find(({ regionCode }) => regionCode === region.code);
  const { write, saving, error } = useWrite();
  const send = async ({ name, start }: Fields) => {
    if (!run) return;
    const done = await write(async () => {
      const { id } = await call(startScheme, { body: { runId: run.id, name, start } });
      openScheme(id);
    });
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`新建整合方案：${region.name}`}
      width={480}
      okText="新建"
      okButtonProps={{ disabled: !run, loading: saving }}
      cancelText="取消"
      onOk={form.submit}
      onCancel={onClose}
    >
      {runs.isPending && <LoadingState label="正在查找识别结果…" />}
      {runs.error && <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data && !run && <NoRun region={region.name} />}
      {run && (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ name: freeName(region.name, taken), start: "candidates" }}
          onFinish={(fields) => void send(fields)}
        >
          <RunOf run={run} />
          <Form.Item
            name="name"
            label="方案名称"
            rules={[{ required: true, whitespace: true, message: "请填写方案名称" }]}
          >
            <Input maxLength={60} autoFocus />
          </Form.Item>
          <Form.Item name="start" label="起点">
            <Radio.Group
              className="kj-scheme-start"
              options={[
                { value: "candidates", label: "按识别出的整合组：每组先合为一座，再调整" },
                { value: "alone", label: "逐座单列：都不合并，从头编排" },
              ]}
            />
          </Form.Item>
        </Form>
      )}
      {error && <ErrorState error={error} />}
    </Modal>
  );
}

/** The run that is taken, told before it is. */
function RunOf({ run }: { run: Run }) {
  const packs = useEndpoint(listPacks, {}, { staleTimeMs: 600_000 });
  const pack = packs.data?.items.find(({ id }) => id === run.packId);
  return (
    <div className="kj-run-card">
      <span>
        底数：{runTime(run.startedAt)} 的必须整合识别，数据截至 {run.asOf}
        {run.summary?.mustMerge !== undefined && `，必须整合 ${run.summary.mustMerge} 座`}
      </span>
      <span className="kj-hint">
        政策包：{pack ? `${pack.documentNumber}（第 ${run.packVersion} 版）` : run.packId}
      </span>
      {run.stale && (
        <span className="kj-error-text">
          识别之后台账或引擎已有变化，不能用作底数。请先<ToCandidates>重新识别</ToCandidates>。
        </span>
      )}
    </div>
  );
}

function NoRun({ region }: { region: string }) {
  return (
    <EmptyState
      title={`${region}还没有完成的必须整合识别`}
      hint="方案以识别结果为底数：先识别，再回到这里新建方案。"
      action={<ToCandidates>去“必须整合”识别</ToCandidates>}
    />
  );
}

function ToCandidates({ children }: { children: string }) {
  const { search } = useLocation();
  return <Link to={{ pathname: "/planning", search }}>{children}</Link>;
}

/** 云岭市整合方案 1, 2 …: the first that no scheme has. */
function freeName(region: string, taken: readonly SchemeHead[]): string {
  const names = new Set(taken.map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = `${region}整合方案 ${number}`;
    if (!names.has(name)) return name;
  }
}
