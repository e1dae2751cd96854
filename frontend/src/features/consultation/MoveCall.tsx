import { useQuery } from "@tanstack/react-query";
import { Button, InputNumber, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Consultation } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import type { Day, Instant } from "@/api/types";
import { DueDay } from "@/ui/DueDay";
import { DueLine, dueQuery } from "@/ui/DueLine";
import { Field } from "@/ui/Field";
import { ReasonModal } from "@/ui/ReasonModal";
import { dayOf, formatDay, formatInstant } from "@/ui/time";
import { useDebounced } from "@/ui/useDebounced";
import { useAct } from "./consultation";
import styles from "./consultation.module.css";

const USUAL_DAYS = 5;

/** The office gives a running call another end; whoever still writes is told why. */
export function MoveCall({ consultation, endsAt }: { consultation: Consultation; endsAt: Instant }) {
  const { t } = useTranslation("consultation");
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<"later" | "day">("later");
  const [term, setTerm] = useState<number | null>(USUAL_DAYS);
  const [chosen, setChosen] = useState<Day | null>(null);
  const act = useAct(consultation, "PUT call-end");
  const before = dayOf(endsAt);
  const settled = useDebounced(term);
  const counted = useQuery({
    ...dueQuery(before, settled ?? 0, "WORKING_DAYS"),
    enabled: open && way === "later" && Boolean(settled),
  });
  const day = way === "day" ? chosen : term && term === settled ? (counted.data?.due ?? null) : null;
  const refused = act.error ? asProblem(act.error) : null;
  const close = () => {
    setOpen(false);
    act.reset();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("moveCall")}</Button>
      <ReasonModal
        open={open}
        title={t("moveCallAsk")}
        verb={t("moveCall")}
        busy={act.isPending || (way === "later" && Boolean(term) && day === null)}
        problem={act.error}
        onCancel={close}
        onSubmit={(reason) => act.mutate({ day, reason }, { onSuccess: close })}
      >
        <div className={`${styles.form} ${styles.above}`}>
          <p className={styles.words}>
            {t("moveCallExplain", {
              at: formatInstant(endsAt),
              count: consultation.asked.filter((one) => one.state === "WAITING").length,
            })}
          </p>
          <Radio.Group
            aria-label={t("moveWay")}
            value={way}
            options={[
              { value: "later", label: t("moveLater") },
              { value: "day", label: t("moveTo") },
            ]}
            onChange={(event) => setWay(event.target.value)}
          />
          {way === "later" ? (
            <>
              <Field label={t("moveTerm")} required error={refused?.errorOf("day")}>
                {(control) => (
                  <InputNumber
                    {...control}
                    style={{ width: "100%" }}
                    min={1}
                    max={250}
                    precision={0}
                    value={term}
                    onChange={setTerm}
                  />
                )}
              </Field>
              <DueLine
                term={term ?? undefined}
                unit="WORKING_DAYS"
                from={before}
                say={(due, from) => t("moveLine", { due, from })}
              />
            </>
          ) : (
            <>
              <DueDay
                label={t("moveDay")}
                required
                terms={[]}
                error={refused?.errorOf("day")}
                value={chosen}
                onChange={setChosen}
              />
              {chosen && <p aria-live="polite">{t("moveLine", { due: formatDay(chosen), from: formatDay(before) })}</p>}
            </>
          )}
        </div>
      </ReasonModal>
    </>
  );
}
