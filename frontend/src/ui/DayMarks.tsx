import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DayMark } from "@/api/calendarTypes";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { Id } from "@/api/types";
import "./day-marks.css";
import { ProblemAlert } from "./ProblemAlert";
import { formatDay } from "./time";
import { useConfirm } from "./useConfirm";

const PAGES = { MEETING: "/meetings/", VISIT: "/visits/" } as const;

const marksQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "day-marks"),
    queryFn: ({ signal }) => api.get<DayMark[]>(`/studies/${study}/day-marks`, signal),
  });

interface Props {
  study: Id;
  /** The meeting or visit on whose page this stands; without it all of the study's are named. */
  thing?: Id;
}

/** Planned days that a notice has made days off, or working days, until they are moved or said to stay. */
export function DayMarkNotice({ study, thing }: Props) {
  const { t } = useTranslation();
  const marks = useQuery(marksQuery(study));
  const shown = (marks.data ?? []).filter((one) => thing === undefined || one.thing === thing);
  if (shown.length === 0) return null;
  return (
    <Alert
      className="day-marks"
      type="warning"
      showIcon
      icon={<span aria-hidden="true">▲</span>}
      title={t("dayMark.title", { count: shown.length })}
      description={
        <>
          <ul>
            {shown.map((one) => (
              <li key={one.thing}>
                <Mark study={study} mark={one} named={thing === undefined} />
              </li>
            ))}
          </ul>
          <p className="secondary">{t("dayMark.hint")}</p>
        </>
      }
    />
  );
}

function Mark({ study, mark, named }: { study: Id; mark: DayMark; named: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const confirm = useConfirm();
  const { message } = App.useApp();
  const keep = useMutation({
    mutationFn: () => api.put<void>(`/studies/${study}/day-marks/${mark.thing}/kept`),
    onSuccess: () => {
      void message.success(t("dayMark.kept"));
      return client.invalidateQueries({ queryKey: marksQuery(study).queryKey });
    },
  });
  const days = mark.days.map(({ date }) => formatDay(date)).join(t("dayMark.separator"));
  const ask = async () => {
    const agreed = await confirm({
      title: t("dayMark.keepAsk", { title: mark.title, days }),
      text: t("dayMark.keepText"),
      verb: t("dayMark.keep"),
    });
    if (agreed) keep.mutate();
  };
  return (
    <>
      {named && (
        <>
          <Link to={PAGES[mark.kind] + mark.thing}>{mark.title}</Link>{" "}
        </>
      )}
      {mark.days.map(({ date, reason }) => (
        <span key={date}>
          {t(reason ? "dayMark.off" : "dayMark.worked", { day: formatDay(date), reason, number: mark.number })}{" "}
        </span>
      ))}
      {mark.mayKeep && (
        <Button size="small" loading={keep.isPending} onClick={() => void ask()}>
          {t("dayMark.keep")}
          {named && <span className="visually-hidden"> {mark.title}</span>}
        </Button>
      )}
      <ProblemAlert problem={keep.error} />
    </>
  );
}

/** The same in a row of a list, in two words. */
export function DayMarkTag({ study, thing }: Required<Props>) {
  const { t } = useTranslation();
  const marks = useQuery(marksQuery(study));
  const mark = marks.data?.find((one) => one.thing === thing);
  if (!mark) return null;
  return (
    <Tag color="gold">
      <span aria-hidden="true">▲</span>{" "}
      {t(mark.days.some((one) => one.reason) ? "dayMark.tagOff" : "dayMark.tagWorked")}
    </Tag>
  );
}
