import { Button, Tag } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "@/api/documentTypes";
import type { FindingView, VisitFigure, VisitView } from "@/api/visitTypes";
import { AttachmentList, contentUrl } from "@/ui/AttachmentList";
import { EmptyState } from "@/ui/states";
import { formatDay, formatInstant } from "@/ui/time";
import styles from "./visit.module.css";
import { pointLabel } from "./visits";

const COLOURS = { STRENGTH: "green", GAP: "orange", CONSENSUS: "blue" } as const;

/** What was found, in the order in which it was written. */
export function FindingList({ visit, tools }: { visit: VisitView; tools?: (finding: FindingView) => ReactNode }) {
  const { t } = useTranslation("fieldvisit");
  if (visit.findings.length === 0) return <EmptyState text={t("noFindings")} />;
  return (
    <ol className={styles.findings}>
      {visit.findings.map((finding) => (
        <li key={finding.id}>
          <Finding visit={visit} finding={finding} />
          {tools?.(finding)}
        </li>
      ))}
    </ol>
  );
}

function Finding({ visit, finding }: { visit: VisitView; finding: FindingView }) {
  const { t } = useTranslation("fieldvisit");
  const point = visit.outline.find((one) => one.id === finding.point);
  const site = visit.itinerary.sites.find((one) => one.key === finding.site);
  return (
    <article>
      <div className={styles.findingHead}>
        <Tag color={COLOURS[finding.kind]}>{t(`kind.${finding.kind}`)}</Tag>
        <span className="secondary">{[point && pointLabel(point, t), site?.name].filter(Boolean).join(" · ")}</span>
      </div>
      <p className={styles.text}>{finding.text}</p>
      {finding.figures.length > 0 && (
        <ul className={styles.figures}>
          {finding.figures.map((figure) => (
            <li key={`${figure.name}/${figure.value}/${figure.asOf}`}>
              <Figure figure={figure} />
            </li>
          ))}
        </ul>
      )}
      <Evidence items={finding.attachments} />
      <div className="secondary">{t("writtenBy", { name: finding.by?.name ?? "", at: formatInstant(finding.at) })}</div>
    </article>
  );
}

function Figure({ figure }: { figure: VisitFigure }) {
  const { t } = useTranslation("fieldvisit");
  return (
    <>
      {figure.name && <span>{figure.name} </span>}
      <strong className={styles.number}>
        {figure.value} {figure.unit}
      </strong>
      <span className="secondary"> {t("figureSource", { day: formatDay(figure.asOf), basis: figure.basis })}</span>
    </>
  );
}

/** Photographs as pictures, everything else by its name. */
export function Evidence({ items }: { items: Attachment[] }) {
  const images = items.filter((one) => /^image\/(png|jpeg|gif|webp|bmp)$/.test(one.type));
  const others = items.filter((one) => !images.includes(one));
  return (
    <>
      {images.length > 0 && (
        <ul className={styles.thumbs}>
          {images.map((one) => (
            <li key={one.id}>
              <a href={contentUrl(one)} download={one.name}>
                <img src={contentUrl(one)} alt={one.name} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <AttachmentList items={others} />}
    </>
  );
}

export function FindingTools({
  finding,
  onEdit,
  onRemove,
}: {
  finding: FindingView;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("fieldvisit");
  const name = finding.text.slice(0, 20);
  return (
    <div className={styles.tools}>
      <Button type="link" onClick={onEdit} aria-label={t("editNamed", { name })}>
        {t("edit")}
      </Button>
      <Button type="link" danger onClick={onRemove} aria-label={t("removeNamed", { name })}>
        {t("remove")}
      </Button>
    </div>
  );
}
