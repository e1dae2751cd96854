import { App, Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FeedLink, FeedView } from "@/api/scheduleTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { usePageTitle } from "@/ui/usePageTitle";
import { useFeed, useFeedLink } from "./schedule";
import styles from "./schedule.module.css";

/** One's own schedule in one's own calendar program: a secret link, said once. */
export function Component() {
  const { t } = useTranslation("schedule");
  const feed = useFeed();
  usePageTitle(t("feed.title"));
  return (
    <div className="page page-narrow">
      <p className={styles.crumb}>
        <Link to="/schedule">{t("title")}</Link>
      </p>
      <h1 className="page-title">{t("feed.title")}</h1>
      <div className="sheet">
        <p>{t("feed.about")}</p>
        <p className="secondary">{t("feed.said")}</p>
        <Answer query={feed}>{(known) => <Feed feed={known} />}</Answer>
      </div>
    </div>
  );
}

function Feed({ feed }: { feed: FeedView }) {
  const { t } = useTranslation("schedule");
  const confirm = useConfirm();
  const { make, revoke } = useFeedLink();
  const renew = async () => {
    const sure =
      !feed.madeAt || (await confirm({ title: t("feed.renewSure"), text: t("feed.dies"), verb: t("feed.renew") }));
    if (sure) make.mutate();
  };
  const stop = async () => {
    const sure = await confirm({
      title: t("feed.revokeSure"),
      text: t("feed.dies"),
      verb: t("feed.revoke"),
      danger: true,
    });
    if (sure) revoke.mutate(undefined, { onSuccess: () => make.reset() });
  };
  return (
    <>
      {feed.madeAt && (
        <p>
          {t("feed.madeAt", { at: formatInstant(feed.madeAt) })}{" "}
          <span className="secondary">
            {feed.fetchedAt ? t("feed.fetchedAt", { at: formatInstant(feed.fetchedAt) }) : t("feed.neverFetched")}
          </span>
        </p>
      )}
      {make.data && <Made made={make.data} />}
      <p className={styles.acts}>
        <Button type={feed.madeAt ? "default" : "primary"} loading={make.isPending} onClick={renew}>
          {t(feed.madeAt ? "feed.renew" : "feed.make")}
        </Button>
        {feed.madeAt && (
          <Button danger loading={revoke.isPending} onClick={stop}>
            {t("feed.revoke")}
          </Button>
        )}
      </p>
      <ProblemAlert problem={make.error ?? revoke.error} />
    </>
  );
}

function Made({ made: { link } }: { made: FeedLink }) {
  const { t } = useTranslation("schedule");
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => void message.success(t("feed.copied")),
      () => void message.info(t("feed.copyByHand")),
    );
  return (
    <section className={styles.link} aria-label={t("feed.link")}>
      <p>
        <strong>{t("feed.once")}</strong>
      </p>
      <Input.TextArea
        readOnly
        autoSize
        aria-label={t("feed.link")}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.acts}>
        <Button type="primary" onClick={copy}>
          {t("feed.copy")}
        </Button>
        <a className={styles.subscribe} href={link.replace(/^https?:/, "webcal:")}>
          {t("feed.subscribe")}
        </a>
      </p>
    </section>
  );
}
