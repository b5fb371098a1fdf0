import { Button, Form, Input } from "antd";
import { addSchemeRemark, listSchemeRemarks } from "#contract/scheme-minutes";
import type { SchemeHead } from "#contract/schemes";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useWrite } from "../client/use-write.ts";
import { Allowed } from "../shell/allowed.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { useUnsavedForm } from "../ui/use-unsaved-form.ts";

type Head = Pick<SchemeHead, "id" | "name">;

/** What was remarked on a scheme, the last first, and room for one more. */
export function SchemeRemarks({ scheme: { id, name } }: { scheme: Head }) {
  const reply = useEndpoint(listSchemeRemarks, { params: { id }, query: { limit: 20 } });
  return (
    <section aria-label={`对${name}的意见`}>
      <h2 className="kj-optimum-title">{name}</h2>
      {reply.error && <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />}
      <ul className="kj-optimum-lines">
        {reply.data?.items.map((remark) => (
          <li key={remark.id}>
            {remark.words}
            <span className="kj-hint">
              {remark.writtenBy}于 {runTime(remark.writtenAt)}，对第 {remark.schemeVersion} 版
            </span>
          </li>
        ))}
      </ul>
      <Allowed to="schemes.write">
        <RemarkForm id={id} name={name} />
      </Allowed>
    </section>
  );
}

const empty = { words: "" };

function RemarkForm({ id, name }: Head) {
  const [form] = Form.useForm<{ words: string }>();
  const { write, saving, error } = useWrite();
  useUnsavedForm({ form, label: `对${name}的意见`, opened: empty });
  const send = async (body: { words: string }) => {
    if (await write(() => call(addSchemeRemark, { params: { id }, body }))) form.resetFields();
  };
  return (
    <Form form={form} size="small" initialValues={empty} onFinish={(typed) => void send(typed)}>
      <div className="kj-compare-remark">
        <Form.Item name="words" rules={[{ required: true, whitespace: true, message: "请填写意见" }]}>
          <Input aria-label={`对${name}的意见`} placeholder="写下意见，写下后不能修改" maxLength={1000} />
        </Form.Item>
        <Button size="small" htmlType="submit" loading={saving}>
          写下
        </Button>
      </div>
      {error && <ErrorState error={error} />}
    </Form>
  );
}
