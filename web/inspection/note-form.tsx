import { Form, Input, Select } from "antd";
import { addInspectionNote, changeInspectionNote, type InspectionNote } from "#contract/inspection";
import { getMapInfo } from "#contract/tiles";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { DayInput } from "../ui/day-input.tsx";
import { FormAnswerPart } from "../ui/form-answer.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { troubleRule } from "../ui/trouble-rule.ts";
import { useRegisterForm } from "../ui/use-register-form.ts";
import {
  type NoteField,
  type NoteText,
  noteBody,
  noteFieldLabels,
  noteText,
  noteTrouble,
  noteValueWords,
  storedNote,
} from "./note-fields.ts";
import { concernsWords, handlingWords, sourceWords } from "./note-words.ts";

interface NoteFormProps {
  mineId: string;
  /** the note that is changed; null: a new one */
  note: InspectionNote | null;
  onDone: () => void;
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** One 督查线索: whom it concerns, whence and when it came, how it is dealt with and what it says. */
export function NoteForm({ mineId, note, onDone }: NoteFormProps) {
  const label = note ? "修改督查线索" : "登记督查线索";
  const today = useEndpoint(getMapInfo, {}).data?.today ?? "";
  const [form] = Form.useForm<NoteText>();
  const opened = { text: noteText(note, today), version: note?.version ?? null };
  const { submit, changed, saving, answer, isBlocked, isAsked } = useRegisterForm<NoteField>({
    form,
    label,
    opened,
    storedOf: (current) => storedNote(current, today),
    send: (typed, { version }) =>
      note === null || version === null
        ? call(addInspectionNote, { body: { ...noteBody(typed), mineId } })
        : call(changeInspectionNote, { params: { id: note.id }, ifMatch: version, body: noteBody(typed) }),
    onDone,
  });
  const item = (name: NoteField, input: React.ReactElement) => (
    <Form.Item<NoteText>
      name={name}
      label={noteFieldLabels[name]}
      className={name === "words" ? "kj-form-wide" : ""}
      rules={[troubleRule(() => noteTrouble(name, form.getFieldsValue(true) as NoteText, today))]}
    >
      {input}
    </Form.Item>
  );
  return (
    <RegisterForm<NoteText>
      form={form}
      label={label}
      initialValues={opened.text}
      onValuesChange={changed}
      onFinish={() => void submit()}
    >
      {item("concerns", <Select options={optionsOf(concernsWords)} />)}
      {item("source", <Select options={optionsOf(sourceWords)} />)}
      {item("receivedOn", <DayInput />)}
      {item("handling", <Select options={optionsOf(handlingWords)} />)}
      {item("words", <Input.TextArea rows={6} maxLength={4000} />)}
      <FormAnswerPart answer={answer} labelOf={(field) => noteFieldLabels[field]} wordsOf={noteValueWords} />
      <SaveActions onCancel={onDone} saving={saving} isBlocked={isBlocked} isAsked={isAsked} />
    </RegisterForm>
  );
}
