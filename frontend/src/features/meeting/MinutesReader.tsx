import { useQuery } from "@tanstack/react-query";
import { Button, Select, Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { MeetingView, MinutesSection } from "@/api/meetingTypes";
import { contentUrl } from "@/ui/AttachmentList";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useParam } from "@/ui/useParam";
import { minutesVersionQuery } from "./meeting";
import styles from "./meeting.module.css";

/** The minutes: the text as it stands, or as it was handed on at one moment. */
export function MinutesReader({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  const [no, setNo] = useParam("minutes");
  const chosen = meeting.versions.some((version) => String(version.no) === no) ? Number(no) : null;
  const version = useQuery({ ...minutesVersionQuery(meeting.id, chosen ?? 0), enabled: chosen !== null });
  return (
    <section className={styles.block} aria-label={t("minutesTitle")}>
      <div className={styles.titleLine}>
        <h2>{t("minutesTitle")}</h2>
        <Button
          size="small"
          href={`/api/meetings/${meeting.id}/minutes${chosen === null ? "" : `/versions/${chosen}`}/document`}
          download
        >
          {t("downloadMinutes")}
        </Button>
        {meeting.status === "FROZEN" && <Tag color="green">{t("frozenTag")}</Tag>}
        {meeting.versions.length > 0 && (
          <Select
            aria-label={t("versionLabel")}
            style={{ minWidth: 220 }}
            value={chosen === null ? "" : String(chosen)}
            options={[
              { value: "", label: t("versionNow") },
              ...meeting.versions.map((one) => ({
                value: String(one.no),
                label: t("versionOf", { no: one.no, label: t(`version.${one.label}`), at: formatInstant(one.at) }),
              })),
            ]}
            onChange={(value) => setNo(value, true)}
          />
        )}
      </div>
      {chosen === null ? (
        <Sections sections={meeting.minutes} />
      ) : (
        <Answer query={version} rows={6}>
          {(sections) => <Sections sections={sections} />}
        </Answer>
      )}
      {meeting.rulings.map((one) => (
        <p key={one.no} className="secondary">
          {t("ruled", { name: one.by.name, at: formatInstant(one.at), outcome: t(`outcome.${one.outcome}`) })}
          {one.reason && `：${one.reason}`}
          {one.recordedBy && ` ${t("recordedBy", { name: one.recordedBy.name })}`}
          {one.scan && (
            <>
              {" "}
              <a href={contentUrl(one.scan)} download={one.scan.name}>
                {one.scan.name}
              </a>
            </>
          )}
        </p>
      ))}
    </section>
  );
}

export function Sections({ sections }: { sections: MinutesSection[] }) {
  return (
    <article className={styles.minutes}>
      {sections.map((section) => (
        <section key={section.key}>
          <h3>{section.heading}</h3>
          <p className={styles.words}>{section.text}</p>
        </section>
      ))}
    </article>
  );
}
