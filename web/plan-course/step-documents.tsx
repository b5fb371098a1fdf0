import { Button } from "antd";
import { useState } from "react";
import { type CourseDocument, downloadCourseDocument, removeCourseDocument } from "#contract/plan-course";
import { isOver } from "#gis/plan-course/step-state";
import { call } from "../client/call.ts";
import { download } from "../client/download.ts";
import { runTime } from "../ui/run-time.ts";
import { SureButton } from "../ui/sure-button.tsx";
import { type StepPlace, useCourseWork } from "./course-context.ts";
import type { Standing } from "./course-words.ts";
import { UploadDialog } from "./upload-dialog.tsx";

interface StepDocumentsProps {
  place: StepPlace;
  standing: Standing;
  isClosed: boolean;
}

/** The documents that a step asks for, which of them are there, and others beside them. */
export function StepDocuments({ place, standing, isClosed }: StepDocumentsProps) {
  const { state, mayWrite } = useCourseWork();
  const [isUploading, setUploading] = useState(false);
  const { step, groupId } = place;
  const here = state.documents.filter((one) => one.step === step.key && one.groupId === groupId);
  const mayChange = mayWrite && !isClosed && !isOver(standing);
  return (
    <>
      <ul className="kj-course-documents" aria-label={`${step.label}的文件`}>
        {step.documents.map(({ key, label, isNamed, note }) => (
          <li key={key}>
            <span>
              {label}
              {!isNamed && note && <span className="kj-hint">（{note}）</span>}
            </span>
            {standing.lacks.includes(label) ? (
              <span className="kj-course-tag" data-tone="returned">
                缺
              </span>
            ) : (
              <FileLines files={here.filter(({ kind }) => kind === key)} mayRemove={mayChange} />
            )}
          </li>
        ))}
        {here.some(({ kind }) => kind === "other") && (
          <li>
            其他
            <FileLines files={here.filter(({ kind }) => kind === "other")} mayRemove={mayChange} />
          </li>
        )}
      </ul>
      {mayChange && (
        <Button size="small" onClick={() => setUploading(true)} aria-label={`上传文件：${step.label}`}>
          上传文件
        </Button>
      )}
      {isUploading && <UploadDialog place={place} onClose={() => setUploading(false)} />}
    </>
  );
}

function FileLines({ files, mayRemove }: { files: readonly CourseDocument[]; mayRemove: boolean }) {
  const { state, writing } = useCourseWork();
  const fetch = (itemId: string, fileName: string) =>
    writing.write(() =>
      download(downloadCourseDocument, { params: { id: state.id, itemId } }, fileName).then(() => null),
    );
  const remove = ({ id: itemId, version }: CourseDocument) =>
    writing.write(() => call(removeCourseDocument, { params: { id: state.id, itemId }, ifMatch: version }));
  return (
    <ul className="kj-course-files">
      {files.map((file) => (
        <li key={file.id}>
          <Button
            size="small"
            type="link"
            title={`SHA-256 ${file.sha256}`}
            onClick={() => void fetch(file.id, file.fileName)}
          >
            {file.title}（{file.fileName}）
          </Button>
          <span className="kj-hint">
            {file.addedBy}，{runTime(file.addedAt)}
          </span>
          {mayRemove && (
            <SureButton
              label="撤下"
              question={`撤下“${file.title}”？`}
              consequence="文件不再保存，审计日志留有名称和 SHA-256。"
              onSure={() => void remove(file)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
