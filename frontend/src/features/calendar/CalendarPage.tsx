import { Alert, Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { CalendarYear, CalendarYears } from "@/api/calendarTypes";
import { Answer } from "@/ui/states";
import { dayOf, formatDay, formatInstant } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import styles from "./calendar.module.css";
import { ProposalList } from "./ProposalList";
import { useYear, useYears } from "./useCalendar";
import { YearPicture } from "./YearPicture";

/** 工作日历: what is worked and what is off, year by year, by whose notice; for everybody to see, for the offices to change. */
export function Component() {
  const { t } = useTranslation("calendar");
  const years = useYears();
  usePageTitle(t("title"));
  return (
    <div className="page">
      <h1 className="page-title">{t("title")}</h1>
      <p className="secondary">{t("about")}</p>
      <Answer query={years}>{(known) => <Years known={known} />}</Answer>
    </div>
  );
}

function Years({ known }: { known: CalendarYears }) {
  const { t } = useTranslation("calendar");
  const navigate = useNavigate();
  const [chosen, choose] = useParam("year");
  const thisYear = Number(dayOf().slice(0, 4));
  const year = Number(chosen) || thisYear;
  const shown = known.years.find((one) => one.year === year) ?? known.years.at(-1);
  return (
    <>
      {known.waiting && (
        <Alert
          type="info"
          showIcon
          title={t("waiting")}
          action={<Link to={`/calendar/notices/${known.waiting}`}>{t("look")}</Link>}
          style={{ marginBottom: 12 }}
        />
      )}
      <div className={styles.bar}>
        <Segmented
          aria-label={t("year")}
          value={shown?.year}
          options={known.years.map((one) => ({
            value: one.year,
            label: one.estimated ? `△ ${one.year} ${t("common:estimated.mark")}` : String(one.year),
          }))}
          onChange={(value) => choose(String(value), true)}
        />
        {known.mayPropose && !known.waiting && (
          <Button
            type="primary"
            onClick={() => navigate(`/calendar/notices/new${shown?.estimated ? `?year=${shown.year}` : ""}`)}
          >
            {t("load")}
          </Button>
        )}
      </div>
      {shown && <OneYear year={shown} />}
      {known.mayPropose && <ProposalList />}
    </>
  );
}

function OneYear({ year }: { year: CalendarYear }) {
  const { t } = useTranslation("calendar");
  const view = useYear(year.year);
  return (
    <>
      <Source year={year} />
      <Answer query={view} rows={12}>
        {(shown) => <YearPicture view={shown} />}
      </Answer>
      <p className="secondary">{t("zone")}</p>
    </>
  );
}

/** By which notice, or that there is none yet. */
function Source({ year }: { year: CalendarYear }) {
  const { t } = useTranslation("calendar");
  if (year.estimated) {
    return (
      <Alert
        type="warning"
        showIcon
        icon={<span aria-hidden="true">△</span>}
        title={t("estimatedTitle", { year: year.year })}
        description={t("common:estimated.text", { year: year.year })}
        style={{ marginBottom: 12 }}
      />
    );
  }
  return (
    <p>
      <strong>{year.number}</strong>{" "}
      <span className="secondary">
        {t("issuedOn", { day: formatDay(year.issued) })} · {t("yearTotal", { count: year.workingDays })}
        {year.proposedBy && year.confirmedBy && (
          <>
            {" · "}
            {t("by", { proposer: year.proposedBy.name, confirmer: year.confirmedBy.name, at: formatInstant(year.at) })}
          </>
        )}
      </span>
    </p>
  );
}
