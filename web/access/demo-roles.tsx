import { Button } from "antd";
import { useState } from "react";
import { signInAsDemo } from "#contract/access";
import { type Role, roleRights } from "#contract/roles";
import { call } from "../client/call.ts";
import { useAttempt } from "./use-attempt.tsx";

interface DemoRolesProps {
  roles: readonly Role[];
  onSignedIn: () => Promise<void>;
}

/** One button a role: to walk through the demo city as each of its people. */
export function DemoRoles({ roles, onSignedIn }: DemoRolesProps) {
  const [entering, setEntering] = useState<Role | null>(null);
  const { attempt, refusal } = useAttempt();
  const enter = async (role: Role) => {
    setEntering(role);
    await attempt(async () => {
      await call(signInAsDemo, { body: { role } });
      await onSignedIn();
    });
    setEntering(null);
  };
  return (
    <section className="kj-demo-roles" aria-label="演示角色">
      <h2>演示数据：选一个角色，一键进入</h2>
      <div>
        {roles.map((role) => (
          <Button
            key={role}
            loading={entering === role}
            disabled={entering !== null && entering !== role}
            onClick={() => void enter(role)}
          >
            {roleRights[role].name}
          </Button>
        ))}
      </div>
      {refusal}
      <p>只在本机打开演示数据时提供；人员和单位均为虚构。</p>
    </section>
  );
}
