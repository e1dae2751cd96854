import { App } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InboxRow, TaskAction } from "@/api/inboxTypes";
import { ExportButton } from "@/ui/ExportButton";
import { useProblemWords } from "@/ui/ProblemAlert";
import { Answer, ErrorState, MoreButton } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { Boxes } from "./Boxes";
import { BulkBar } from "./BulkBar";
import { Filters } from "./Filters";
import { HandOver } from "./HandOver";
import { Live } from "./Live";
import { NothingHere } from "./NothingHere";
import { Rows } from "./Rows";
import { useClaim, useInbox, useOverseesAny, useUnclaim } from "./useInbox";
import { useInboxFilter } from "./useInboxFilter";
import { useRowKeys } from "./useRowKeys";
import { useSteadyRows } from "./useSteadyRows";
import "./inbox.css";

/** The most used screen: what I owe, the most pressing first. */
export function Inbox({ openKey }: { openKey?: string }) {
  const { t } = useTranslation("inbox");
  const { message } = App.useApp();
  const words = useProblemWords();
  const list = useRef<HTMLDivElement>(null);
  const [pointedAt, setPointedAt] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [handingOver, setHandingOver] = useState<InboxRow[] | null>(null);
  const { filter, change, clear, filtered, text } = useInboxFilter();
  const inbox = useInbox(filter);
  const oversees = useOverseesAny();
  const claim = useClaim();
  const unclaim = useUnclaim();
  const pages = inbox.data?.pages;
  const { rows, fresh, settle } = useSteadyRows(
    pages?.flatMap((page) => page.rows),
    pointedAt,
    text,
  );
  const counts = pages?.[0]?.counts;
  usePageTitle(
    openKey ? undefined : `${t(`box.${filter.box}`)}${counts && filter.box === "mine" ? ` ${counts.mine}` : ""}`,
  );
  useRowKeys(list);

  const chosen = rows.filter((row) => selected.has(row.taskKey) && !row.gone);
  const select = (key: string, on: boolean) =>
    setSelected((before) => new Set(on ? [...before, key] : [...before].filter((other) => other !== key)));
  const act = (action: TaskAction, row: InboxRow) => {
    if (action === "hand-over") setHandingOver([row]);
    else
      (action === "claim" ? claim : unclaim).mutate(row, { onError: (problem) => void message.error(words(problem)) });
  };
  const byUrgency = filter.box !== "done" && (filter.sort ?? "due") === "due";

  return (
    <div className="inbox">
      <h1 className="visually-hidden">{t("title")}</h1>
      <div className="inbox-head">
        <Boxes box={filter.box} counts={counts} oversees={oversees} />
        <span className="inbox-tools">
          <ExportButton path="/inbox" filter={{ ...filter }} quiet />
          <Live />
        </span>
      </div>
      <Filters filter={filter} filtered={filtered} change={change} clear={clear} />
      {chosen.length > 0 && (
        <BulkBar rows={chosen} onHandOver={() => setHandingOver(chosen)} onDone={() => setSelected(new Set())} />
      )}
      {fresh > 0 && (
        <button type="button" className="fresh" aria-live="polite" onClick={settle}>
          {t("fresh", { count: fresh })}
        </button>
      )}
      {inbox.error && pages && <ErrorState problem={inbox.error} onRetry={() => inbox.refetch()} />}
      <Answer query={inbox}>
        {() => (
          <div
            ref={list}
            className="inbox-list"
            onPointerEnter={(event) => setPointedAt(event.pointerType === "mouse")}
            onPointerLeave={() => setPointedAt(false)}
          >
            {rows.length === 0 && <NothingHere box={filter.box} filtered={filtered} clear={clear} />}
            <Rows
              rows={rows}
              byUrgency={byUrgency}
              counts={filtered || filter.box !== "mine" ? undefined : counts}
              openKey={openKey}
              selected={selected}
              busy={claim.isPending || unclaim.isPending}
              search={text}
              onSelect={select}
              onAct={act}
            />
          </div>
        )}
      </Answer>
      {inbox.hasNextPage && <MoreButton onClick={() => inbox.fetchNextPage()} loading={inbox.isFetchingNextPage} />}
      {handingOver && (
        <HandOver
          rows={handingOver}
          onClose={(done) => {
            setHandingOver(null);
            if (done) setSelected(new Set());
          }}
        />
      )}
    </div>
  );
}
