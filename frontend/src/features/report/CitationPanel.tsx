import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Select, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ChapterView, Citation, Found } from "@/api/reportTypes";
import { goOnBeside } from "@/ui/goOn";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer, EmptyState } from "@/ui/states";
import { TextDiff } from "@/ui/TextDiff";
import { useConfirm } from "@/ui/useConfirm";
import styles from "./citation.module.css";
import { citationsQuery, figureLine, foundQuery, linesOf, passageOf, useCite, useUncite } from "./citations";
import { AMBER } from "./tones";

interface Props {
  chapter: ChapterView;
  disabled: boolean;
  /** The finding's words go where the cursor stands. */
  onInsert: (html: string) => void;
}

/** The findings that a chapter rests on, told apart when they have changed since, and how further ones are brought in. */
export function CitationPanel({ chapter, disabled, onInsert }: Props) {
  const { t } = useTranslation("report");
  const cited = useQuery(citationsQuery(chapter));
  const [choosing, setChoosing] = useState(false);
  const all = cited.data ?? [];
  if (disabled && all.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t("citation.title")}>
      <div className={styles.head}>
        <h3>{t("citation.title")}</h3>
        {!disabled && (
          <Button size="small" onClick={() => setChoosing(true)}>
            {t("citation.choose")}
          </Button>
        )}
      </div>
      <ProblemAlert problem={cited.error} />
      {all.length > 0 && (
        <ul className={styles.list}>
          {all.map((one) => (
            <Cited key={one.cited.id} chapter={chapter} citation={one} disabled={disabled} />
          ))}
        </ul>
      )}
      {choosing && (
        <Choice
          chapter={chapter}
          cited={new Set(all.map((one) => one.cited.id))}
          onInsert={onInsert}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}

function Cited({ chapter, citation, disabled }: { chapter: ChapterView; citation: Citation; disabled: boolean }) {
  const { t } = useTranslation("report");
  const confirm = useConfirm();
  const [comparing, setComparing] = useState(false);
  const citing = useCite(chapter);
  const removing = useUncite(chapter);
  const { cited, now } = citation;
  const remove = async (own: Element) => {
    const goOn = goOnBeside(own);
    const sure = await confirm({
      title: t("citation.removeAsk"),
      text: t("citation.removeText"),
      verb: t("citation.remove"),
    });
    if (sure) removing.mutate(cited.id, { onSuccess: goOn });
  };
  return (
    <li>
      <Head found={cited} />
      <p className={styles.words}>{cited.text}</p>
      <span className={styles.tools}>
        {now && (
          <Tag color="orange" style={AMBER}>
            {t(
              now.gone
                ? "citation.gone"
                : linesOf(now) === linesOf(cited)
                  ? "citation.confirmedSince"
                  : "citation.changed",
            )}
          </Tag>
        )}
        {now && !now.gone && (
          <Button size="small" onClick={() => setComparing(true)}>
            {t("citation.compare")}
          </Button>
        )}
        {!disabled && (
          <Button size="small" loading={removing.isPending} onClick={(event) => void remove(event.currentTarget)}>
            {t("citation.remove")}
          </Button>
        )}
      </span>
      <ProblemAlert problem={removing.error ?? citing.error} />
      {comparing && now && (
        <Modal
          open
          title={t("citation.compareTitle")}
          okText={t("citation.take")}
          okButtonProps={{ disabled, loading: citing.isPending }}
          cancelText={t("common:action.close")}
          onOk={() => citing.mutate(cited.id, { onSuccess: () => setComparing(false) })}
          onCancel={() => setComparing(false)}
        >
          <p className="secondary">{t("citation.compareText")}</p>
          <TextDiff before={linesOf(cited)} after={linesOf(now)} />
        </Modal>
      )}
    </li>
  );
}

function Head({ found }: { found: Found }) {
  const { t } = useTranslation("report");
  return (
    <span className={styles.line}>
      <Tag>{t(`citation.kind.${found.kind}`)}</Tag>
      <Link to={`/visits/${found.visit}`}>{found.visitTitle}</Link>
      <span className="secondary">
        {t(found.confirmed ? "citation.confirmed" : "citation.unconfirmed")} ·{" "}
        {t("citation.version", { no: found.version })}
      </span>
    </span>
  );
}

interface ChoiceProps {
  chapter: ChapterView;
  cited: Set<string>;
  onInsert: (html: string) => void;
  onClose: () => void;
}

function Choice({ chapter, cited, onInsert, onClose }: ChoiceProps) {
  const { t } = useTranslation("report");
  const found = useQuery(foundQuery(chapter.reportId));
  const citing = useCite(chapter);
  const [kind, setKind] = useState<Found["kind"] | null>(null);
  const take = (one: Found) => citing.mutate(one.id, { onSuccess: () => onInsert(passageOf(one)) });
  return (
    <Modal open width={760} footer={null} title={t("citation.choose")} onCancel={onClose}>
      <Select
        aria-label={t("citation.filter")}
        style={{ minWidth: 160, marginBottom: 12 }}
        value={kind ?? ""}
        options={[
          { value: "", label: t("citation.all") },
          ...(["STRENGTH", "GAP", "CONSENSUS"] as const).map((one) => ({
            value: one,
            label: t(`citation.kind.${one}`),
          })),
        ]}
        onChange={(value) => setKind((value || null) as Found["kind"] | null)}
      />
      <ProblemAlert problem={citing.error} />
      <Answer query={found} rows={4}>
        {(all) => {
          const shown = all.filter((one) => kind === null || one.kind === kind);
          if (shown.length === 0) return <EmptyState text={t("citation.none")} />;
          return (
            <ul className={styles.list}>
              {shown.map((one) => (
                <li key={one.id}>
                  <Head found={one} />
                  <p className={styles.words}>{one.text}</p>
                  {one.figures.map((figure) => (
                    <p key={`${figure.name}${figure.asOf}`} className="secondary">
                      {figureLine(figure)}
                    </p>
                  ))}
                  <Button
                    size="small"
                    disabled={cited.has(one.id)}
                    loading={citing.isPending && citing.variables === one.id}
                    onClick={() => take(one)}
                  >
                    {t(cited.has(one.id) ? "citation.taken" : "citation.insert")}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </Modal>
  );
}
