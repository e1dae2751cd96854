import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { UndeliveredRow } from "@/api/notificationTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { FilterSelect } from "@/ui/FilterSelect";
import { ListTools } from "@/ui/ListTools";
import { useProblemWords } from "@/ui/ProblemAlert";
import { SearchField } from "@/ui/SearchField";
import { Answer, EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useFilter } from "@/ui/useFilter";
import { UNDELIVERED, useResend, useUndelivered } from "./useSettings";

const NAMES = ["q", "channel", "state", "sort"] as const;

/** The deliveries that failed and have not arrived, each to be sent anew. */
export function Undelivered() {
  const { t } = useTranslation("notification");
  const [filter, change] = useFilter(NAMES);
  const rows = useUndelivered(filter);
  const narrowed = filter.q !== "" || filter.channel !== "" || filter.state !== "";
  const again = useResend();
  const { message } = App.useApp();
  const words = useProblemWords();
  const send = (row: UndeliveredRow) =>
    again.mutate(row.id, {
      onSuccess: () => void message.success(t("channels.sentAgain")),
      onError: (problem) => void message.error(words(problem)),
    });
  const columns: Column<UndeliveredRow>[] = [
    {
      key: "way",
      title: t("channels.way"),
      sortBy: "way",
      render: (row) => t(`way.${row.channel === "EMAIL" ? "email" : "webhook"}`),
    },
    {
      key: "state",
      title: t("channels.state"),
      sortBy: "state",
      render: (row) =>
        row.givenUp ? t("channels.givenUp") : t("channels.nextTry", { at: formatInstant(row.retryAt) }),
    },
    {
      key: "attempts",
      title: t("channels.attempts"),
      sortBy: "-attempts",
      align: "right",
      render: (row) => row.attempts,
    },
    {
      key: "error",
      title: t("channels.error"),
      sortBy: "error",
      render: (row) => <span className="mono">{row.error}</span>,
    },
    {
      key: "acts",
      title: t("channels.acts"),
      render: (row) => (
        <Button size="small" loading={again.isPending && again.variables === row.id} onClick={() => send(row)}>
          {t("channels.again")}
        </Button>
      ),
    },
  ];
  return (
    <Answer query={rows} rows={2}>
      {(all) => (
        <>
          {(all.length > 0 || narrowed) && (
            <ListTools>
              <SearchField label={t("channels.search")} value={filter.q} onChange={(q) => change({ q })} />
              <FilterSelect
                label={t("channels.way")}
                any={t("channels.anyWay")}
                value={filter.channel}
                options={(["EMAIL", "WEBHOOK"] as const).map((value) => ({
                  value,
                  label: t(`way.${value === "EMAIL" ? "email" : "webhook"}`),
                }))}
                onChange={(channel) => change({ channel })}
              />
              <FilterSelect
                label={t("channels.state")}
                any={t("channels.anyState")}
                value={filter.state}
                options={[
                  { value: "GIVEN_UP", label: t("channels.givenUp") },
                  { value: "SENDING", label: t("channels.trying") },
                ]}
                onChange={(state) => change({ state })}
              />
              <ExportButton path={UNDELIVERED} filter={filter} />
            </ListTools>
          )}
          <DataTable
            caption={t("channels.troubles")}
            columns={columns}
            rows={all}
            rowKey={(row) => row.id}
            ownSort="state"
            empty={<EmptyState text={t(narrowed ? "channels.noneFound" : "channels.noTrouble")} />}
          />
        </>
      )}
    </Answer>
  );
}
