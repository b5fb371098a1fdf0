import { LoginOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { signInByProvider } from "#contract/provider-sign-in";
import { rememberPlace } from "./provider-way.ts";

interface ProviderSignInProps {
  name: string;
  /** why it did not let somebody in just now */
  refusal: string | null;
}

/** To the office's own provider and back; what it refused is told here. */
export function ProviderSignIn({ name, refusal }: ProviderSignInProps) {
  return (
    <section className="kj-provider-sign-in" aria-label={name}>
      <Button
        block
        size="large"
        icon={<LoginOutlined aria-hidden />}
        href={`/api${signInByProvider.path}`}
        onClick={rememberPlace}
      >
        用{name}登录
      </Button>
      {refusal && (
        <p role="alert" className="kj-sign-in-refusal">
          {refusal}
        </p>
      )}
    </section>
  );
}
