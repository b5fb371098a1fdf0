import { Form } from "antd";
import { mineFieldLabels } from "#contract/mine-field-labels";
import { changeMine, changeNote, type MineRow } from "#contract/mines";
import { getMapInfo } from "#contract/tiles";
import type { EntryDoubtCode } from "#gis/check/entry-doubt";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { FormAnswerPart } from "../ui/form-answer.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { useRegisterForm } from "../ui/use-register-form.ts";
import {
  type MineField,
  type MineText,
  mineChanges,
  mineText,
  mineValueWords,
  storedMine,
  takesTwoPeople,
  typedDoubts,
} from "./mine-fields.ts";
import { MineFormFields } from "./mine-form-fields.tsx";

interface MineFormProps {
  mine: MineRow;
  onDone: () => void;
}

/** Everything the register says of a mine and its licence; what is sent is only what was changed. */
export function MineForm({ mine, onDone }: MineFormProps) {
  const label = mine.status === "planned" ? "编辑拟设区块" : "编辑矿山";
  const [form] = Form.useForm<MineText>();
  const today = useEndpoint(getMapInfo, {}).data?.today ?? "";
  const opened = { text: mineText(mine), version: mine.version };
  const text = { ...opened.text, ...Form.useWatch([], form) };
  const isLicence = takesTwoPeople(mineChanges(opened.text, text));
  const { submit, changed, saving, answer, isBlocked, isAsked } = useRegisterForm<MineField>({
    form,
    label,
    opened,
    storedOf: storedMine,
    send: (typed, seen, confirmed) => {
      const at = { params: { id: mine.id }, ifMatch: seen.version ?? mine.version };
      const changes = mineChanges(seen.text, typed);
      if (!takesTwoPeople(changes)) {
        return call(changeNote, { ...at, body: { note: typed.note.trim() || null } });
      }
      const body = { ...changes, confirmed: confirmed as EntryDoubtCode[] };
      return call(changeMine, { ...at, body, reason: reasonIn(typed) });
    },
    onDone,
  });
  const take = (field: string, value: string) => {
    form.setFieldValue(field as MineField, value);
    changed();
  };
  return (
    <RegisterForm<MineText>
      form={form}
      label={label}
      initialValues={opened.text}
      onValuesChange={changed}
      onFinish={() => void submit()}
    >
      <MineFormFields mine={mine} today={today} doubts={typedDoubts(text, mine, today)} onTake={take} />
      {isLicence && <ReasonField />}
      <FormAnswerPart answer={answer} labelOf={(field) => mineFieldLabels[field]} wordsOf={mineValueWords} />
      <SaveActions
        onCancel={onDone}
        saving={saving}
        isBlocked={isBlocked}
        isAsked={isAsked}
        save={isLicence ? "提交审批" : "保存"}
      />
    </RegisterForm>
  );
}
