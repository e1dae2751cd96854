import { Alert, Button, Modal } from "antd";
import { type ReactNode, useState } from "react";

interface Words {
  banner: string;
  see: string;
  title: string;
  take: string;
  explain: string;
}

/** Somebody saved while I wrote: says so where I write, and opens what differs; `onTake` is the choice made there. */
export function ConflictNotice({ words, onTake, children }: { words: Words; onTake: () => void; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const take = () => {
    onTake();
    setOpen(false);
  };
  return (
    <>
      <Alert
        role="alert"
        type="warning"
        showIcon
        title={words.banner}
        action={<Button onClick={() => setOpen(true)}>{words.see}</Button>}
      />
      <Modal
        open={open}
        width={1000}
        title={words.title}
        okText={words.take}
        onOk={take}
        onCancel={() => setOpen(false)}
      >
        <p>{words.explain}</p>
        {children}
      </Modal>
    </>
  );
}
