import { AimOutlined, CloseCircleFilled, WarningFilled } from "@ant-design/icons";
import { Button } from "antd";
import type { Position } from "geojson";
import { issueNames, severityWords } from "#gis/issue-names";
import { issuesInOrder, type StagedIssue } from "./staged-items.ts";

interface IssueListProps {
  issues: readonly StagedIssue[];
  onLocate: (at: Position) => void;
}

/** What is wrong, where, and how to mend it; errors first. */
export function IssueList({ issues, onLocate }: IssueListProps) {
  return (
    <ul className="kj-issues">
      {issuesInOrder(issues).map((issue) => (
        <li key={`${issue.code} ${issue.message}`} className={`kj-issue-${issue.severity}`}>
          {issue.severity === "error" ? <CloseCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
          <span>
            <strong>
              {severityWords[issue.severity]} · {issueNames[issue.code]}
            </strong>{" "}
            {issue.message}
          </span>
          <LocateButton at={issue.place.at} onLocate={onLocate} />
        </li>
      ))}
    </ul>
  );
}

function LocateButton({ at, onLocate }: { at: Position | undefined; onLocate: (at: Position) => void }) {
  if (!at) return null;
  return (
    <Button
      size="small"
      type="text"
      icon={<AimOutlined />}
      aria-label="在图上定位"
      title="在图上定位"
      onClick={() => onLocate(at)}
    />
  );
}
