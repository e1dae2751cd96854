import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { keys } from "@/api/keys";
import type { SessionView } from "@/api/sessionTypes";
import { usePageTitle } from "@/ui/usePageTitle";
import { Card } from "./Card";
import { PasswordForm } from "./PasswordForm";
import { useSignOut } from "./useSignIn";

/** A one-time password opens this screen and nothing else. */
export function ForcedPassword({ session }: { session: SessionView }) {
  const { t } = useTranslation("session");
  const client = useQueryClient();
  const signOut = useSignOut();
  usePageTitle(t("forcedTitle"));
  return (
    <Card title={t("forcedTitle")}>
      <Alert type="info" showIcon title={t("forced", { name: session.person.name })} />
      <PasswordForm onChanged={() => client.invalidateQueries({ queryKey: keys.session })} />
      <Button type="link" block loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t("signOut")}
      </Button>
    </Card>
  );
}
