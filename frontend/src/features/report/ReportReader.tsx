import { useTranslation } from "react-i18next";
import type { ReportText } from "@/api/reportTypes";
import { RichText } from "@/ui/RichText";
import styles from "./report.module.css";

/** A whole report to read: its chapters, their parts, and a way to each. */
export function ReportReader({ text }: { text: ReportText }) {
  const { t } = useTranslation("report");
  const idOf = (key: string) => `chapter-${text.no}-${key}`;
  return (
    <article className={styles.reader}>
      <h2>{text.title}</h2>
      {text.chapters.length > 3 && (
        <details>
          <summary>{t("contents")}</summary>
          <ol className={styles.contents}>
            {text.chapters.map((chapter) => (
              <li key={chapter.key} data-part={chapter.parent !== null}>
                <a href={`#${idOf(chapter.key)}`}>{chapter.heading}</a>
              </li>
            ))}
          </ol>
        </details>
      )}
      {text.chapters.map((chapter) => (
        <section key={chapter.key} id={idOf(chapter.key)}>
          {chapter.parent === null ? <h3>{chapter.heading}</h3> : <h4>{chapter.heading}</h4>}
          {chapter.html && <RichText html={chapter.html} />}
        </section>
      ))}
    </article>
  );
}
