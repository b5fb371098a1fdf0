import { Alert, Form, Modal } from "antd";
import { useState } from "react";
import { type CarryingOffer, carryOutGroup, getCarryingOffer } from "#contract/carrying-out";
import type { CarryingKind } from "#gis/carrying-out/member-fate";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { groupName, useCourseWork } from "../plan-course/course-context.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { FormAnswerPart } from "../ui/form-answer.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { useRegisterForm } from "../ui/use-register-form.ts";
import {
  type CarryField,
  type CarryText,
  carryBody,
  carryFieldLabels,
  openedCarrying,
  otherKind,
} from "./carry-fields.ts";
import { CarryItems } from "./carry-items.tsx";
import { fateRows } from "./fate-rows.ts";
import { FateTable } from "./fate-table.tsx";
import { GroundNote } from "./ground-note.tsx";
import "./carrying-out.css";

interface CarryDialogProps {
  groupId: string;
  onClose: () => void;
}

/** 实施整合: which licence is issued or changed, which end, told in full before it is sent to a second person. */
export function CarryDialog({ groupId, onClose }: CarryDialogProps) {
  const { scheme } = useCourseWork();
  const params = { id: scheme.id, groupId };
  const { data, error, refetch } = useEndpoint(getCarryingOffer, { params });
  if (data) return <OfferedDialog offer={data} onClose={onClose} />;
  return (
    <Modal open title={`实施整合：${groupName(scheme, groupId)}`} footer={null} onCancel={onClose}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState label="正在核对成员矿山…" />
      )}
    </Modal>
  );
}

function OfferedDialog({ offer: read, onClose }: { offer: CarryingOffer; onClose: () => void }) {
  const { scheme, state } = useCourseWork();
  // what was offered stays while the form is open: reading it anew must not undo what was typed
  const [offer] = useState(read);
  const [opened] = useState(() => ({
    text: openedCarrying(offer, offer.subjectId === null ? "new_licence" : "changed_licence", state.today),
    version: null,
  }));
  const [form] = Form.useForm<CarryText>();
  const text = { ...opened.text, ...Form.useWatch([], form) };
  const params = { id: scheme.id, groupId: offer.groupId };
  const { submit, changed, saving, answer, isBlocked, isAsked } = useRegisterForm<CarryField>({
    ...{ form, label: "实施整合", opened, storedOf: () => null, onDone: onClose },
    send: (typed, _seen, confirmed) =>
      call(carryOutGroup, { params, body: carryBody(typed, confirmed), reason: reasonIn(typed) }),
  });
  const faults = [...read.faults, ...read.members.flatMap((member) => member.faults)];
  const change = (part: Partial<CarryText>) => {
    if (part.kind) form.setFieldsValue(otherKind(text, offer, part.kind as CarryingKind));
    changed();
  };
  return (
    <Modal
      open
      width={860}
      className="kj-carry"
      title={`实施整合：${groupName(scheme, offer.groupId)}`}
      okText={isAsked ? "确认无误，照此提交审批" : "提交审批"}
      cancelText="取消"
      okButtonProps={{ loading: saving, disabled: isBlocked || faults.length > 0 }}
      onOk={form.submit}
      onCancel={onClose}
      style={{ top: 24 }}
    >
      {faults.length > 0 && (
        <Alert type="warning" showIcon title="现在还不能实施" description={<Faults faults={faults} />} />
      )}
      <GroundNote ground={offer.ground} />
      <FateTable rows={fateRows(offer, text)} />
      <RegisterForm<CarryText>
        form={form}
        label="实施整合"
        initialValues={opened.text}
        onValuesChange={change}
        onFinish={() => void submit()}
      >
        <CarryItems hasSubject={offer.subjectId !== null} />
        <ReasonField />
        <FormAnswerPart answer={answer} labelOf={(field) => carryFieldLabels[field]} />
      </RegisterForm>
    </Modal>
  );
}

function Faults({ faults }: { faults: readonly string[] }) {
  return (
    <ul className="kj-carry-faults">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}
