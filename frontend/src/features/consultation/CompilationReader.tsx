import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Compilation, Consultation } from "@/api/consultationTypes";
import { Answer, EmptyState } from "@/ui/states";
import { compilationQuery, documentPath } from "./consultation";
import styles from "./consultation.module.css";

/** The compilation on screen: as it stands now, or as it was kept under a number. */
export function CompilationReader({ consultation, no }: { consultation: Consultation; no: number | null }) {
  const { t } = useTranslation("consultation");
  const compilation = useQuery(compilationQuery(consultation, no));
  return (
    <section aria-label={t("compilation")} className={styles.form}>
      <div className={styles.head}>
        <h2>{no === null ? t("compilationNow") : t("compilationVersion", { no })}</h2>
        <span className={styles.gap} />
        <a href={documentPath(consultation.id, no)} download>
          {t("download")}
        </a>
      </div>
      <Answer query={compilation}>{(view) => <Text compilation={view} />}</Answer>
    </section>
  );
}

function Text({ compilation }: { compilation: Compilation }) {
  const { t } = useTranslation("consultation");
  const parts = [
    { key: "oral", entries: compilation.entries.filter((entry) => entry.oral) },
    { key: "written", entries: compilation.entries.filter((entry) => !entry.oral) },
  ].filter((part) => part.entries.length > 0);
  if (parts.length === 0 && compilation.lines.length === 0 && !compilation.preface) {
    return <EmptyState text={t("nothingCompiled")} />;
  }
  return (
    <article className={styles.paper}>
      {compilation.preface && <p className={styles.text}>{compilation.preface}</p>}
      {parts.map((part) => (
        <section key={part.key} aria-label={t(`part.${part.key}`)}>
          <h3>{t(`part.${part.key}`)}</h3>
          {part.entries.map((entry) => (
            <details key={entry.submission}>
              <summary>
                {entry.no}. {entry.title}
                <span className="secondary"> {entry.organisation}</span>
              </summary>
              <p className="secondary">
                {entry.author}
                {entry.speaker && ` · ${t("readBy", { name: entry.speaker })}`}
              </p>
              <p className={styles.text}>{entry.text}</p>
            </details>
          ))}
        </section>
      ))}
      {compilation.lines.length > 0 && (
        <section aria-label={t("part.spoken")}>
          <h3>{t("part.spoken")}</h3>
          {compilation.lines.map((line) => (
            <details key={line.line}>
              <summary>{line.title}</summary>
              {line.said.map((said, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list in its own order
                <p key={at} className={styles.text}>
                  <strong>{said.speaker}</strong>
                  {said.posts.length > 0 && `（${said.posts.join("、")}）`}：{said.text}
                </p>
              ))}
            </details>
          ))}
        </section>
      )}
    </article>
  );
}
