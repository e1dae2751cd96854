import { Alert, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { formatInstant } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { Card } from "./Card";
import { type Credentials, useSignIn } from "./useSignIn";

/** Why nobody was let in; a lock says until when. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation("session");
  const problem = asProblem(error);
  const until = problem.properties.until;
  if (problem.code === "sign-in-failed") return <Alert role="alert" type="error" showIcon title={t("failed")} />;
  if (problem.code === "sign-in-locked" && typeof until === "string") {
    return <Alert role="alert" type="error" showIcon title={t("locked", { until: formatInstant(until) })} />;
  }
  return <ProblemAlert problem={error} />;
}

/** Sign-in. `again`: a session has ended and the page beneath is waiting. */
export function SignIn({ again }: { again: boolean }) {
  const { t } = useTranslation("session");
  const signIn = useSignIn();
  usePageTitle(t("title"));
  return (
    <Card title={t("title")}>
      {again && !signIn.error && <Alert role="status" type="info" showIcon title={t("ended")} />}
      {signIn.error && <Refused error={signIn.error} />}
      <Form<Credentials>
        name="sign-in"
        layout="vertical"
        requiredMark={false}
        onFinish={(credentials) => signIn.mutate(credentials)}
      >
        <Form.Item name="username" label={t("username")} rules={[{ required: true, message: t("usernameMissing") }]}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus size="large" />
        </Form.Item>
        <Form.Item name="password" label={t("password")} rules={[{ required: true, message: t("passwordMissing") }]}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t("submit")}
        </Button>
      </Form>
      <p className="session-help">{t("help")}</p>
    </Card>
  );
}
