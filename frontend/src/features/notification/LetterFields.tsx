import { Radio, TimePicker } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import type { NotificationSettings } from "@/api/notificationTypes";
import type { Problem } from "@/api/problem";
import { Field } from "@/ui/Field";
import styles from "./notification.module.css";

interface Props {
  chosen: NotificationSettings;
  change: (next: Partial<NotificationSettings>) => void;
  problem: Problem | null;
}

const timeOf = (time: string | null) => (time ? dayjs(`2000-01-01T${time}`) : null);

/** In which language letters come, how often, and when none shall come. */
export function LetterFields({ chosen, change, problem }: Props) {
  const { t } = useTranslation("notification");
  return (
    <div className={styles.fields}>
      <Field label={t("language")}>
        {({ id }) => (
          <Radio.Group
            id={id}
            aria-label={t("language")}
            value={chosen.language}
            options={[
              { value: "ZH", label: "中文" },
              { value: "EN", label: "English" },
            ]}
            onChange={(event) => change({ language: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("rhythm")} hint={t("rhythmHint")}>
        {({ id }) => (
          <Radio.Group
            id={id}
            aria-label={t("rhythm")}
            value={chosen.rhythm}
            options={(["AT_ONCE", "DAILY", "WEEKLY"] as const).map((value) => ({
              value,
              label: t(`rhythms.${value}`),
            }))}
            onChange={(event) => change({ rhythm: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.quiet}>
        {(["quietFrom", "quietTo"] as const).map((end) => (
          <Field
            key={end}
            label={t(end)}
            hint={end === "quietTo" ? t("quietHint") : undefined}
            error={problem?.errorOf(end)}
          >
            {(control) => (
              <TimePicker
                {...control}
                format="HH:mm"
                minuteStep={5}
                needConfirm={false}
                value={timeOf(chosen[end])}
                onChange={(time) => change({ [end]: time?.format("HH:mm") ?? null })}
              />
            )}
          </Field>
        ))}
      </div>
    </div>
  );
}
