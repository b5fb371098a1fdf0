import { Button } from "antd";
import { useState } from "react";
import type { Person } from "#contract/access";
import { securityAdministratorText } from "../shell/held-roles.ts";
import { PersonContext } from "../shell/person.ts";
import { FactList } from "../ui/fact-list.tsx";
import { BarredPage } from "./barred-page.tsx";
import { OwnRoles } from "./own-roles.tsx";
import "../ui/ui.css";
import "./access.css";

interface WaitingPageProps {
  person: Person;
  /** looks again whether it was confirmed */
  onDone: () => Promise<void>;
}

/** For whose password was given by somebody else and is not confirmed yet: who has to be asked, and nothing of the bureau. */
export function WaitingPage({ person, onDone }: WaitingPageProps) {
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const { login, name, unit } = person;
  const look = async () => {
    setAsking(true);
    await onDone();
    setAsking(false);
    setAsked(true);
  };
  return (
    <BarredPage
      title="等待安全管理员确认"
      reason={`您的密码由他人发放（新建账号或重置密码）。为防止他人冒用，须由${securityAdministratorText(person)}与您本人核实，在“人员与角色”中确认后，才能查看和办理业务。请当面或电话联系。`}
      onDone={onDone}
    >
      <PersonContext.Provider value={person}>
        <FactList
          facts={[
            ["账号", login],
            ["姓名", name],
            ["单位", unit ?? "—"],
            ["角色", <OwnRoles key="roles" />],
          ]}
        />
      </PersonContext.Provider>
      <p className="kj-hint" role="status">
        {asked && !asking ? "还没有确认。" : ""}
      </p>
      <Button block type="primary" loading={asking} onClick={() => void look()}>
        已联系，查看是否确认
      </Button>
    </BarredPage>
  );
}
