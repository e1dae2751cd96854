import { Alert, Button, Modal, Segmented, Tag } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChapterView } from "@/api/reportTypes";
import { TextDiff } from "@/ui/TextDiff";
import { formatInstant } from "@/ui/time";
import { joined, mergeBlocks, type Side, type Stretch, textOf } from "./blocks";
import styles from "./report.module.css";
import "@/ui/sides.css";

interface Text {
  heading: string;
  html: string;
}

interface Props {
  base: Text;
  mine: Text;
  theirs: ChapterView;
  onSettle: (merged: Text, seen: ChapterView) => void;
}

/** Somebody saved this chapter while I wrote: says so, shows both texts, and puts together what can be put together. */
export function ChapterClash({ base, mine, theirs, onSettle }: Props) {
  const { t } = useTranslation("report");
  const [open, setOpen] = useState(false);
  const who = t("clash.by", { name: theirs.changedBy?.name ?? "", at: formatInstant(theirs.changedAt) });
  return (
    <>
      <Alert
        role="alert"
        type="warning"
        showIcon
        title={t("clash.title", { who })}
        description={t("clash.explain")}
        action={<Button onClick={() => setOpen(true)}>{t("clash.see")}</Button>}
      />
      {open && (
        <MergeModal
          base={base}
          mine={mine}
          theirs={theirs}
          theirsLabel={who}
          onCancel={() => setOpen(false)}
          onMerge={(merged) => {
            setOpen(false);
            onSettle(merged, theirs);
          }}
        />
      )}
    </>
  );
}

interface MergeProps {
  base: Text;
  mine: Text;
  theirs: Text;
  theirsLabel: string;
  theirsSide?: string;
  title?: string;
  onCancel: () => void;
  onMerge: (merged: Text) => void;
}

/** Two texts that grew from one: paragraph by paragraph where both changed it, one chooses. */
export function MergeModal({ base, mine, theirs, theirsLabel, theirsSide, title, onCancel, onMerge }: MergeProps) {
  const { t } = useTranslation("report");
  const stretches = useMemo(() => mergeBlocks(base.html, mine.html, theirs.html), [base.html, mine.html, theirs.html]);
  const clashes = stretches.filter((one) => one.kind === "clash");
  const [sides, setSides] = useState<Side[]>(() => clashes.map(() => "both"));
  const choose = (at: number, side: Side) => setSides(sides.map((one, i) => (i === at ? side : one)));
  const heading = mine.heading !== base.heading ? mine.heading : theirs.heading;
  const before = textOf(base.html);
  return (
    <Modal
      open
      width={1000}
      title={title ?? t("clash.modal")}
      okText={t("clash.take")}
      cancelText={t("common:action.cancel")}
      onOk={() => onMerge({ heading, html: joined(stretches, sides) })}
      onCancel={onCancel}
    >
      <div className={styles.merge}>
        <p>{clashes.length === 0 ? t("clash.clean") : t("clash.choose", { count: clashes.length })}</p>
        {clashes.map((clash, at) => (
          <ClashRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the clashes of two fixed texts never change places
            key={at}
            no={at + 1}
            clash={clash}
            side={sides[at] ?? "both"}
            theirsLabel={theirsLabel}
            theirsSide={theirsSide ?? t("clash.side.theirs")}
            onChoose={(side) => choose(at, side)}
          />
        ))}
        <details open={clashes.length === 0}>
          <summary>{t("clash.whole")}</summary>
          <div className="sides">
            <div>
              <h4>{t("clash.mine")}</h4>
              <TextDiff before={before} after={textOf(mine.html)} />
            </div>
            <div>
              <h4>{theirsLabel}</h4>
              <TextDiff before={before} after={textOf(theirs.html)} />
            </div>
          </div>
        </details>
      </div>
    </Modal>
  );
}

interface RowProps {
  no: number;
  clash: Extract<Stretch, { kind: "clash" }>;
  side: Side;
  theirsLabel: string;
  theirsSide: string;
  onChoose: (side: Side) => void;
}

function ClashRow({ no, clash, side, theirsLabel, theirsSide, onChoose }: RowProps) {
  const { t } = useTranslation("report");
  const words = (blocks: string[]) => textOf(blocks.join(""));
  const base = words(clash.base);
  return (
    <section aria-label={t("clash.no", { no })}>
      <div className={styles.mergeHead}>
        <Tag>{t("clash.no", { no })}</Tag>
        <Segmented<Side>
          aria-label={t("clash.no", { no })}
          value={side}
          options={(["both", "mine", "theirs"] as const).map((one) => ({
            value: one,
            label: one === "theirs" ? theirsSide : t(`clash.side.${one}`),
          }))}
          onChange={onChoose}
        />
      </div>
      <div className="sides">
        <div data-chosen={side !== "theirs"}>
          <h4>{t("clash.mine")}</h4>
          <TextDiff before={base} after={words(clash.mine)} />
        </div>
        <div data-chosen={side !== "mine"}>
          <h4>{theirsLabel}</h4>
          <TextDiff before={base} after={words(clash.theirs)} />
        </div>
      </div>
    </section>
  );
}
