import { App, Form, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { type ExportEncoding, type ExportFormat, formatsOf, formatTraits } from "#gis/formats/export-formats";
import { ErrorState } from "../ui/error-state.tsx";
import type { ExportBody, ExportChoice, ExportOffer } from "./export-offer.ts";
import { exportedText } from "./export-words.ts";
import { FormatFields } from "./format-fields.tsx";
import { usualSystem } from "./system-options.ts";
import { useExport } from "./use-export.ts";
import "./exports.css";

interface ExportDialogProps {
  offer: ExportOffer;
  onClose: () => void;
}

export interface FormatChoice {
  format: ExportFormat;
  system: string;
  encoding: ExportEncoding;
}

/** 导出: what of a list, in which form, system and encoding, and why where the data is restricted. */
export function ExportDialog({ offer, onClose }: ExportDialogProps) {
  const { title, choices } = offer;
  const [choice, setChoice] = useState<ExportChoice>(choices[0]);
  const [form, setForm] = useState<FormatChoice>({ format: "xlsx", system: usualSystem, encoding: "utf-8" });
  const [reason, setReason] = useState("");
  const { run, busy, error, cancel } = useExport();
  const { message } = App.useApp();
  const formats = formatsOf(choice.source.layer);
  const missing = Boolean(choice.restricted) && reason.trim() === "";
  const save = async () => {
    const done = await run(bodyOf(choice, form, reason));
    if (!done) return;
    void message.success(exportedText(done, form.format));
    onClose();
  };
  return (
    <Modal
      open
      title={`导出：${title}`}
      width={560}
      okText={busy ? "正在生成…" : "导出"}
      cancelText={busy ? "停止" : "取消"}
      okButtonProps={{ loading: busy, disabled: missing }}
      onOk={() => void save()}
      onCancel={busy ? cancel : onClose}
    >
      <Form className="kj-export" labelCol={{ span: 4 }} colon={false}>
        <Form.Item label="内容">
          <Radio.Group
            aria-label="内容"
            value={choice.label}
            options={choices.map(({ label }) => ({ value: label, label }))}
            onChange={({ target }) =>
              setChoice(choices.find(({ label }) => label === target.value) ?? choices[0])
            }
          />
        </Form.Item>
        <Form.Item label="格式" htmlFor="kj-export-format" extra={formatTraits[form.format].hint}>
          <Select<ExportFormat>
            id="kj-export-format"
            value={form.format}
            options={formats.map((format) => ({ value: format, label: formatTraits[format].label }))}
            onChange={(format) =>
              setForm({ format, system: usualSystem, encoding: formatTraits[format].encodings[0] })
            }
          />
        </Form.Item>
        <FormatFields form={form} onChange={setForm} />
        <Form.Item
          label="事由"
          htmlFor="kj-export-reason"
          required={Boolean(choice.restricted)}
          extra={reasonHint(choice)}
        >
          <Input.TextArea
            id="kj-export-reason"
            rows={2}
            maxLength={500}
            value={reason}
            placeholder="用途、接收单位、批准文号"
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      <p className="kj-hint">导出人、内容、格式、事由和文件的 SHA-256 记入“导出记录”。</p>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}

function reasonHint({ restricted }: ExportChoice): string | undefined {
  return restricted ? `含受控数据（${restricted}），须填写事由。` : undefined;
}

function bodyOf({ source, ids }: ExportChoice, form: FormatChoice, reason: string): ExportBody {
  return {
    source,
    format: form.format,
    encoding: form.encoding,
    ...(ids && { ids: [...ids] }),
    ...(form.system !== usualSystem && { crs: form.system }),
    ...(reason.trim() !== "" && { reason: reason.trim() }),
  };
}
