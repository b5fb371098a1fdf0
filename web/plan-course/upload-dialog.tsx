import { Alert, Button, Form, Input, Modal, Select } from "antd";
import { useRef, useState } from "react";
import { addCourseDocument, mostDocumentBytes } from "#contract/plan-course";
import { documentEndings, documentTrouble } from "#gis/plan-course/document-type";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { type StepPlace, useCourseWork } from "./course-context.ts";

interface Typed {
  kind: string;
  title: string;
}

/** Brings a document to a step: which one it is, what it is called, and the file. */
export function UploadDialog({
  place: { step, groupId },
  onClose,
}: {
  place: StepPlace;
  onClose: () => void;
}) {
  const { state } = useCourseWork();
  const [form] = Form.useForm<Typed>();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { write, saving, error } = useWrite();
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    setTrouble(chosen && (await troubleOf(chosen)));
    if (chosen && !form.getFieldValue("title"))
      form.setFieldValue("title", chosen.name.replace(/\.[^.]+$/, ""));
  };
  const send = async ({ kind, title }: Typed) => {
    if (!file) return setTrouble("请选择文件。");
    if (trouble) return;
    const query = { step: step.key, kind, title, name: file.name, ...(groupId !== null && { groupId }) };
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (await write(() => call(addCourseDocument, { params: { id: state.id }, query, file: bytes })))
      onClose();
  };
  const kinds = [
    ...step.documents.map(({ key, label }) => ({ value: key, label })),
    { value: "other", label: "其他" },
  ];
  return (
    <Modal
      open
      title={`上传“${step.label}”的文件`}
      okText="上传"
      cancelText="取消"
      okButtonProps={{ loading: saving }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: kinds[0]?.value, title: "" }}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item name="kind" label="文件种类">
          <Select options={kinds} />
        </Form.Item>
        <Form.Item
          name="title"
          label="文件名称或文号"
          rules={[{ required: true, whitespace: true, message: "请填写文件名称或文号" }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <div className="kj-course-file">
          <Button onClick={() => input.current?.click()}>选择文件</Button>
          <span>{file?.name ?? "还没有选择"}</span>
          <input
            ref={input}
            type="file"
            // a form of antd shows file fields, whatever is said otherwise
            style={{ display: "none" }}
            aria-label="文件"
            accept={documentEndings.map((ending) => `.${ending}`).join(",")}
            onChange={({ target }) => void choose(target.files?.[0] ?? null)}
          />
          <p className="kj-hint">{documentEndings.join("、")}，不超过 20 MB</p>
        </div>
        {trouble && <Alert type="error" showIcon title={trouble} />}
      </Form>
      {error && <ErrorState error={error} />}
    </Modal>
  );
}

async function troubleOf(file: File): Promise<string | null> {
  if (file.size > mostDocumentBytes) return "文件超过 20 MB，请压缩或拆分后再上传。";
  return documentTrouble(file.name, new Uint8Array(await file.slice(0, 16).arrayBuffer()));
}
