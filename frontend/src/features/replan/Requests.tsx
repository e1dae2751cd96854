import { App, Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { Extension } from "@/api/replanTypes";
import { useProblemWords } from "@/ui/ProblemAlert";
import { formatDay, formatInstant } from "@/ui/time";
import { useWithdrawing } from "./extension";
import styles from "./replan.module.css";

/** Who asked for more time, why, and what came of it; newest first. */
export function Requests({ extensions }: { extensions: Extension[] }) {
  const { t } = useTranslation("replan");
  const { message } = App.useApp();
  const words = useProblemWords();
  const withdraw = useWithdrawing();
  return (
    <ol className={styles.moves}>
      {extensions.map((one) => (
        <li key={one.id}>
          <span>
            {t("extension.until", { day: formatDay(one.day) })} <Tag>{t(`extension.status.${one.status}`)}</Tag>
          </span>
          <span>{one.reason}</span>
          <span className="secondary">
            {one.askedBy.name} {formatInstant(one.askedAt)}
          </span>
          {one.status === "ASKED" && (
            <span className="secondary">
              {t("extension.with", { names: one.deciders.join(t("separator")) })}
              {one.actions.includes("withdraw") && (
                <Button
                  size="small"
                  loading={withdraw.isPending}
                  onClick={() => withdraw.mutate(one.id, { onError: (no) => void message.error(words(no)) })}
                >
                  {t("extension.withdraw")}
                </Button>
              )}
            </span>
          )}
          {one.endedBy && one.status !== "WITHDRAWN" && (
            <span>
              {one.endedBy.name}{" "}
              {one.grantedDay ? t("extension.granted", { day: formatDay(one.grantedDay) }) : t("extension.refused")}
              {one.answer && `：${one.answer}`} <span className="secondary">{formatInstant(one.endedAt)}</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
