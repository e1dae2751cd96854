import { Button, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import type { NoticeDraft } from "@/api/calendarTypes";
import { asProblem } from "@/api/problem";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { dayOf } from "@/ui/time";
import { useKeptDraft } from "@/ui/useKeptDraft";
import { usePageTitle } from "@/ui/usePageTitle";
import styles from "./calendar.module.css";
import { Effect } from "./Effect";
import { usePreview, usePropose } from "./useCalendar";

/** Loading a new notice: pasted, looked at, and handed to a second person. Nothing is handed over that was not looked at. */
export function Component() {
  const { t } = useTranslation("calendar");
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = Number(params.get("year")) || Number(dayOf().slice(0, 4)) + 1;
  const {
    said: draft,
    change: keep,
    forget,
  } = useKeptDraft<NoticeDraft>(`notice/${asked}`, { year: asked, number: "", issued: null, days: "" });
  const preview = usePreview();
  const propose = usePropose();
  usePageTitle(t("load"));
  const change = (next: Partial<NoticeDraft>) => {
    keep(next);
    preview.reset();
    propose.reset();
  };
  const problem = preview.error ?? propose.error;
  const refused = problem ? asProblem(problem) : null;
  const errorsOf = (field: string) =>
    refused?.errors
      .filter((error) => error.field === field)
      .map((error) => error.message)
      .join(" ") || undefined;
  const send = () =>
    propose.mutate(draft, {
      onSuccess: (view) => {
        forget();
        navigate(`/calendar/notices/${view.proposal.id}`, { replace: true });
      },
    });
  return (
    <div className="page">
      <Link to="/calendar">← {t("title")}</Link>
      <h1 className="page-title">{t("load")}</h1>
      <p className="secondary">{t("loadAbout")}</p>
      <div className={styles.fields}>
        <Field label={t("year")} required error={errorsOf("year")}>
          {(control) => (
            <InputNumber
              {...control}
              style={{ width: "100%" }}
              value={draft.year}
              onChange={(year) => change({ year })}
            />
          )}
        </Field>
        <Field label={t("number")} required error={errorsOf("number")}>
          {(control) => (
            <Input
              {...control}
              maxLength={60}
              placeholder={t("numberExample")}
              value={draft.number}
              onChange={(event) => change({ number: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("issued")} required error={errorsOf("issued")}>
          {(control) => <DayPicker {...control} value={draft.issued} onChange={(issued) => change({ issued })} />}
        </Field>
      </div>
      <Field label={t("days")} required hint={t("daysHint")} error={errorsOf("days")}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 8, maxRows: 20 }}
            maxLength={20000}
            placeholder={t("daysExample")}
            value={draft.days}
            onChange={(event) => change({ days: event.target.value })}
          />
        )}
      </Field>
      {(draft.number || draft.days) && <p className="secondary">{t("draftKept")}</p>}
      {refused && refused.errors.length === 0 && <ProblemAlert problem={problem} />}
      <div className={styles.acts}>
        <Button
          type={preview.data ? "default" : "primary"}
          loading={preview.isPending}
          onClick={() => preview.mutate(draft)}
        >
          {t("preview")}
        </Button>
      </div>
      {preview.data && (
        <>
          <Effect preview={preview.data} />
          <p className="secondary">{t("secondPerson")}</p>
          <Button type="primary" size="large" loading={propose.isPending} onClick={send}>
            {t("propose")}
          </Button>
        </>
      )}
    </div>
  );
}
