import { LoginOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { signInByProvider } from "#contract/provider-sign-in";
import { refusalIn } from "./provider-words.ts";

/** To the office's own provider and back; what it refused is told here. */
export function ProviderSignIn({ name }: { name: string }) {
  const refusal = refusalIn(window.location.search);
  return (
    <section className="kj-provider-sign-in" aria-label={name}>
      <Button block size="large" icon={<LoginOutlined aria-hidden />} href={`/api${signInByProvider.path}`}>
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
