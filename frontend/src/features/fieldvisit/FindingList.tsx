import { Button, Tag } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "@/api/documentTypes";
import type { FindingView, VisitFigure, VisitView } from "@/api/visitTypes";
import { AttachmentList, contentUrl } from "@/ui/AttachmentList";
import { ExportButton } from "@/ui/ExportButton";
import { FilterSelect } from "@/ui/FilterSelect";
import { ListTools } from "@/ui/ListTools";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { EmptyState } from "@/ui/states";
import { formatDay, formatInstant } from "@/ui/time";
import { useFilter } from "@/ui/useFilter";
import { FINDING_KINDS, FINDING_SORTS, found } from "./found";
import styles from "./visit.module.css";
import { pointLabel } from "./visits";

const COLOURS = { STRENGTH: "green", GAP: "orange", CONSENSUS: "blue" } as const;

/** Beside what else stands in the address of a visit or a task. */
const NAMES = ["finding", "findingKind", "point", "findingSort"] as const;

/** What was found, in the order in which it was written unless another one is asked for. */
export function FindingList({ visit, tools }: { visit: VisitView; tools?: (finding: FindingView) => ReactNode }) {
  const { t } = useTranslation("fieldvisit");
  const [asked, change] = useFilter(NAMES);
  if (visit.findings.length === 0) return <EmptyState text={t("noFindings")} />;
  const filter = { q: asked.finding, kind: asked.findingKind, point: asked.point, sort: asked.findingSort };
  const shown = found(visit, filter);
  return (
    <>
      <ListTools>
        {visit.findings.length > 1 && <Narrowing visit={visit} asked={asked} change={change} />}
        <ExportButton path={`/visits/${visit.id}/findings`} filter={filter} />
      </ListTools>
      {shown.length === 0 && <EmptyState text={t("noFindingFound")} />}
      <ol className={styles.findings}>
        {shown.map((finding) => (
          <li key={finding.id}>
            <Finding visit={visit} finding={finding} />
            {tools?.(finding)}
          </li>
        ))}
      </ol>
    </>
  );
}

type Asked = Record<(typeof NAMES)[number], string>;

function Narrowing(props: { visit: VisitView; asked: Asked; change: (part: Partial<Asked>) => void }) {
  const { visit, asked, change } = props;
  const { t } = useTranslation("fieldvisit");
  const answered = visit.outline.filter(({ id }) => visit.findings.some((finding) => finding.point === id));
  return (
    <>
      <SearchField label={t("findFinding")} value={asked.finding} onChange={(finding) => change({ finding })} />
      <FilterSelect
        label={t("kindLabel")}
        any={t("anyKind")}
        value={asked.findingKind}
        options={FINDING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(findingKind) => change({ findingKind })}
      />
      {answered.length > 0 && (
        <FilterSelect
          label={t("point")}
          any={t("anyPoint")}
          value={asked.point}
          options={answered.map((point) => ({ value: point.id, label: pointLabel(point, t) }))}
          onChange={(point) => change({ point })}
        />
      )}
      <SortSelect
        name="findingSort"
        own="written"
        options={FINDING_SORTS.map((value) => ({ value, label: t(`findingSort.${value}`) }))}
      />
    </>
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
