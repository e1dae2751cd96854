import { useQuery } from "@tanstack/react-query";
import { Segmented, Select, Tag } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ReportView } from "@/api/reportTypes";
import { Field } from "@/ui/Field";
import { Answer, EmptyState, LoadingState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useParam } from "@/ui/useParam";
import { ReportReader } from "./ReportReader";
import { CURRENT, documentUrl, textQuery } from "./report";
import styles from "./report.module.css";
import { GREEN } from "./tones";

const Comparison = lazy(() => import("./Comparison"));

/** The frozen versions of a report: read one, take it home, or see what changed between any two. */
export function Versions({ report }: { report: ReportView }) {
  const { t } = useTranslation("report");
  const [mode, setMode] = useParam("mode");
  const [no, setNo] = useParam("no");
  const last = report.versions.at(-1)?.no;
  if (last === undefined) return <EmptyState text={t("noVersions")} />;
  const shown = Number(no) || report.acceptedVersion || last;
  return (
    <div className={styles.versions}>
      <ol className={styles.versionList}>
        {report.versions.map((version) => (
          <li key={version.no}>
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                setMode("read", true);
                setNo(String(version.no), true);
              }}
            >
              {t("versionRow", { label: t(`label.${version.label}`), no: version.no })}
            </button>
            {version.accepted && (
              <Tag color="green" style={GREEN}>
                {t("acceptedTag")}
              </Tag>
            )}
            <span className="secondary">
              {t("versionBy", { at: formatInstant(version.at), name: version.by.name })}
            </span>
            <a href={documentUrl(report.id, version.no)} download>
              {t("download")}
            </a>
          </li>
        ))}
      </ol>
      {(report.drafting || report.versions.length > 1) && (
        <Segmented
          aria-label={t("versions")}
          value={mode === "compare" ? "compare" : "read"}
          options={[
            { value: "read", label: t("read") },
            { value: "compare", label: t("compare") },
          ]}
          onChange={(value) => setMode(value === "compare" ? "compare" : null, true)}
        />
      )}
      {mode === "compare" ? <Compare report={report} /> : <Read report={report} no={shown} />}
    </div>
  );
}

function Read({ report, no }: { report: ReportView; no: number }) {
  const text = useQuery(textQuery(report.id, no));
  return <Answer query={text}>{(found) => <ReportReader text={found} />}</Answer>;
}

function Compare({ report }: { report: ReportView }) {
  const { t } = useTranslation("report");
  const [from, setFrom] = useParam("from");
  const [to, setTo] = useParam("to");
  const newest = report.versions.at(-1)?.no ?? CURRENT;
  // while nothing is written, what stands there is the newest version itself
  const written = report.drafting && (report.status === "DRAFT" || report.status === "REVISING");
  const before = Number(from) || (written ? newest : (report.versions.at(-2)?.no ?? newest));
  const after = to === "" ? (written ? CURRENT : newest) : Number(to);
  const options = report.versions.map(({ no, label }) => ({
    value: no,
    label: t("versionRow", { label: t(`label.${label}`), no }),
  }));
  const current = written ? [{ value: CURRENT, label: t("label.CURRENT") }] : [];
  return (
    <>
      <div className={styles.pair}>
        <Field label={t("compareFrom")}>
          {(control) => (
            <Select
              {...control}
              style={{ width: "100%" }}
              value={before}
              options={options}
              onChange={(value) => setFrom(String(value), true)}
            />
          )}
        </Field>
        <Field label={t("compareTo")}>
          {(control) => (
            <Select
              {...control}
              style={{ width: "100%" }}
              value={after}
              options={[...options, ...current]}
              onChange={(value) => setTo(String(value), true)}
            />
          )}
        </Field>
      </div>
      <TwoTexts report={report} from={before} to={after} />
    </>
  );
}

function TwoTexts({ report, from, to }: { report: ReportView; from: number; to: number }) {
  const before = useQuery(textQuery(report.id, from));
  const after = useQuery(textQuery(report.id, to));
  return (
    <Answer query={before}>
      {(old) => (
        <Answer query={after}>
          {(now) => (
            <Suspense fallback={<LoadingState />}>
              <Comparison before={old} after={now} />
            </Suspense>
          )}
        </Answer>
      )}
    </Answer>
  );
}
