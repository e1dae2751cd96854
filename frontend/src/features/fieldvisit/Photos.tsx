import { Button } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./visit.module.css";

/** Takes photographs with the phone's camera, or files from the device; they are sent with the finding. */
export function Photos({ photos, onChange }: { photos: File[]; onChange: (photos: File[]) => void }) {
  const { t } = useTranslation("fieldvisit");
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const fresh = [...(list ?? [])].filter(
      (file) => !photos.some((one) => one.name === file.name && one.size === file.size),
    );
    if (fresh.length > 0) onChange([...photos, ...fresh]);
  };
  return (
    <div className={styles.photos}>
      <div className={styles.photoButtons}>
        <Button size="large" onClick={() => camera.current?.click()}>
          {t("takePhoto")}
        </Button>
        <Button size="large" onClick={() => files.current?.click()}>
          {t("chooseFile")}
        </Button>
      </div>
      <input
        ref={camera}
        className={styles.fileInput}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={t("takePhoto")}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <input
        ref={files}
        className={styles.fileInput}
        type="file"
        multiple
        aria-label={t("chooseFile")}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      {photos.length > 0 && (
        <ul className={styles.thumbs}>
          {photos.map((photo) => (
            <li key={`${photo.name}/${photo.size}`}>
              <Preview photo={photo} />
              <Button
                type="text"
                danger
                aria-label={t("removeNamed", { name: photo.name })}
                onClick={() => onChange(photos.filter((one) => one !== photo))}
              >
                {t("remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Other pictures, for example those that an iPhone keeps as HEIC, are sent like any file; a browser cannot draw them. */
const SHOWN = /^image\/(jpeg|png|gif|webp|bmp)$/;

function Preview({ photo }: { photo: File }) {
  const image = SHOWN.test(photo.type);
  const url = useMemo(() => (image && URL.createObjectURL ? URL.createObjectURL(photo) : null), [image, photo]);
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url);
  }, [url]);
  return url ? <img src={url} alt={photo.name} /> : <span className={styles.fileName}>{photo.name}</span>;
}
