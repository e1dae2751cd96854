import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { onReachable } from "@/api/client";

const ASK_AGAIN_MS = 5_000;

/** Says that nothing answers, keeps asking, and goes away by itself when something does. */
export function NetworkNotice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reachable, setReachable] = useState(true);
  useEffect(() => onReachable(setReachable), []);
  useEffect(() => {
    if (reachable) {
      void client.refetchQueries({ type: "active", predicate: (query) => query.state.status === "error" });
      return;
    }
    const timer = setInterval(() => void client.refetchQueries({ queryKey: ["session"] }), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reachable, client]);
  if (reachable) return null;
  return (
    <Alert
      banner
      role="alert"
      type="error"
      title={t("network.down")}
      action={
        <Button size="small" onClick={() => void client.refetchQueries({ type: "active" })}>
          {t("action.retry")}
        </Button>
      }
    />
  );
}
