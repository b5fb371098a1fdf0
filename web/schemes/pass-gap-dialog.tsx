import { Alert, Form, Input, InputNumber, Modal } from "antd";
import { type GapLand, passGapOn } from "#contract/scheme-boundaries";
import type { EntryDoubtCode } from "#gis/check/entry-doubt";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { openPoints, pieceText } from "./gap-words.ts";

interface PassGapDialogProps {
  ids: { id: string; groupId: string };
  piece: GapLand["pieces"][number];
  doubts: readonly string[];
  bidding: GapLand["bidding"];
  /** name that is offered */
  name: string;
  onClose: () => void;
}

interface Typed {
  name: string;
  mineral?: string;
  grantYear?: number | null;
  reason?: string;
}

/** 转入拟出让名单: what becomes of the piece, why a reason is asked for, and the planner's words. */
export function PassGapDialog({ ids, piece, doubts, bidding, name, onClose }: PassGapDialogProps) {
  const [form] = Form.useForm<Typed>();
  const { write, saving, error } = useWrite();
  const open = openPoints(piece, doubts);
  const asked = error?.confirmations ?? [];
  const send = async ({ name: typed, mineral, grantYear, reason }: Typed) => {
    const body = {
      ...{ key: piece.key, name: typed, grantYear: grantYear ?? null },
      ...{ mineral: mineral?.trim() || null, reason: reason?.trim() || null },
      // what is odd was shown when it was first refused: saving once more confirms it
      confirmed: asked.map(({ code }) => code as EntryDoubtCode),
    };
    if (await write(() => call(passGapOn, { params: ids, body }))) onClose();
  };
  return (
    <Modal
      open
      title="转入拟出让名单"
      width={520}
      okText={asked.length > 0 ? "已核对，转入" : "转入"}
      okButtonProps={{ loading: saving }}
      cancelText="取消"
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{pieceText(piece)}</p>
      <p className="kj-hint">
        登记为拟设区块（附件4），没有采矿许可证，须竞争性出让
        {bidding ? `（${bidding.article}：${bidding.quote}）` : ""}
        ；只能转入一次。
      </p>
      {open.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="以下各项不满足或没有查清，须填写理由"
          description={
            <ul className="kj-gap-lines">
              {open.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          }
        />
      )}
      <Form form={form} layout="vertical" initialValues={{ name }} onFinish={(typed) => void send(typed)}>
        <Form.Item
          name="name"
          label="拟设区块名称"
          rules={[{ required: true, whitespace: true, message: "请填写拟设区块名称" }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="mineral" label="矿种（成员矿种相同的可不填）">
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="grantYear" label="拟出让年度">
          <InputNumber min={2000} max={2099} precision={0} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: open.length > 0, whitespace: true, message: "请填写转入的理由" }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}
