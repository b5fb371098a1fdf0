import { Form, type FormProps } from "antd";
import type { ReactNode } from "react";
import "./register-form.css";

interface RegisterFormProps<Fields> extends Omit<FormProps<Fields>, "children"> {
  /** what the form does, as a person calls it: 更正指标 */
  label: string;
  children: ReactNode;
}

/** The frame of every form by which the register or an account is written: two columns of labelled fields. */
export function RegisterForm<Fields extends object>({ label, ...props }: RegisterFormProps<Fields>) {
  return (
    <Form<Fields>
      layout="vertical"
      className="kj-register-form"
      aria-label={label}
      requiredMark={false}
      {...props}
    />
  );
}
