import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/api/problem";
import type { ReportView } from "@/api/reportTypes";
import { DueDay } from "@/ui/DueDay";
import { Field } from "@/ui/Field";
import { OrgPicker } from "@/ui/pickers";
import type { Described } from "./report";
import styles from "./report.module.css";

interface Props {
  report: ReportView;
  value: Described;
  disabled: boolean;
  faults: Record<string, string>;
  onChange: (value: Described) => void;
}

export const describedOf = (report: ReportView): Described => ({
  title: report.title,
  opinionOrgs: report.opinionOrgs.map((org) => org.id),
  opinionsDue: report.opinionsDue,
});

/** What the server found wrong, by field; entries of a list count as the list. */
export function faultsOf(problem: Problem | null): Record<string, string> {
  const errors = (problem?.properties.errors ?? []) as { field: string; message: string }[];
  return Object.fromEntries(errors.map((one) => [one.field.replace(/\[.*$/, ""), one.message]));
}

/** The title, and while the first draft is written, who is asked for an opinion and until when. */
export function RoundFields({ report, value, disabled, faults, onChange }: Props) {
  const { t } = useTranslation("report");
  return (
    <section className={styles.fields} aria-label={t("about")}>
      <Field label={t("title")} required error={faults.title}>
        {(control) => (
          <Input
            {...control}
            disabled={disabled}
            maxLength={200}
            value={value.title}
            onChange={(event) => onChange({ ...value, title: event.target.value })}
          />
        )}
      </Field>
      {report.status === "DRAFT" && (
        <>
          <Field
            label={t("opinionOrgs")}
            hint={value.opinionOrgs.length === 0 && t("opinionOrgsNone")}
            error={faults.opinionOrgs}
          >
            {(control) => (
              <OrgPicker
                {...control}
                multiple
                disabled={disabled}
                value={value.opinionOrgs}
                known={report.opinionOrgs}
                onChange={(opinionOrgs) => onChange({ ...value, opinionOrgs })}
              />
            )}
          </Field>
          {value.opinionOrgs.length > 0 && (
            <DueDay
              label={t("opinionsDue")}
              required
              disabled={disabled}
              error={faults.opinionsDue}
              value={value.opinionsDue}
              onChange={(opinionsDue) => onChange({ ...value, opinionsDue })}
            />
          )}
        </>
      )}
    </section>
  );
}
