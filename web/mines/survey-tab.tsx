import { EditOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type MineSurvey, removeSurvey } from "#contract/mine-surveys";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { Allowed } from "../shell/allowed.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { SureButton } from "../ui/sure-button.tsx";
import { absent } from "./mine-values.ts";
import { surveyLabels, surveyWord } from "./survey-fields.ts";
import { SurveyForm } from "./survey-form.tsx";

interface SurveyTabProps {
  mineId: string;
  surveys: readonly MineSurvey[];
}

/** 调查: what was found of the mine on the spot, latest first; 必须整合识别 goes by the newest of its day. */
export function SurveyTab({ mineId, surveys }: SurveyTabProps) {
  const [edited, setEdited] = useState<MineSurvey | "new" | null>(null);
  if (edited !== null) {
    const survey = edited === "new" ? null : edited;
    return <SurveyForm {...{ mineId, survey }} onDone={() => setEdited(null)} />;
  }
  return (
    <>
      {surveys.length === 0 && (
        <EmptyState
          title="没有现场调查记录"
          hint="山脊划界、假整合等情形没有调查的，按“待核实”处理，不按“否”计。"
        />
      )}
      {surveys.map((survey) => (
        <Surveyed key={survey.id} survey={survey} onEdit={() => setEdited(survey)} />
      ))}
      <Allowed to="register.write">
        <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited("new")}>
          登记现场调查
        </Button>
      </Allowed>
    </>
  );
}

function Surveyed({ survey, onEdit }: { survey: MineSurvey; onEdit: () => void }) {
  const { write, saving, error } = useWrite();
  const { mineId, surveyedOn, version } = survey;
  const remove = () =>
    write(() => call(removeSurvey, { params: { id: mineId, day: surveyedOn }, ifMatch: version }));
  const flags = ["ridgeBoundary", "productionSystems", "operators", "formerPitsActive"] as const;
  return (
    <section aria-label={`${surveyedOn} 的现场调查`}>
      <h3>{surveyedOn} 现场调查</h3>
      <FactList
        facts={[
          ...flags.map((field): [string, string] => [surveyLabels[field], surveyWord(survey[field])]),
          [surveyLabels.document, survey.document ?? absent],
        ]}
      />
      {error && <ErrorState error={error} />}
      <Allowed to="register.write">
        <div className="kj-form-actions kj-plan-actions">
          <SureButton
            label="删除"
            question={`删除 ${surveyedOn} 的现场调查？`}
            consequence="仅限误登记。删除后以其余各次中最近一次为准，没有的按“待核实”处理；操作留痕。"
            disabled={saving}
            onSure={() => void remove()}
          />
          <Button icon={<EditOutlined aria-hidden />} disabled={saving} onClick={onEdit}>
            更正
          </Button>
        </div>
      </Allowed>
    </section>
  );
}
