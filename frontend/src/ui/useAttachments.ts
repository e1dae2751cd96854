import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import type { Attachment, DocumentOwnerType } from "@/api/documentTypes";
import type { Id } from "@/api/types";

/** What the server takes at most; said before sending, so that nobody waits for a refusal. */
export const LARGEST_FILE = 200 * 1024 * 1024;

export const attachmentsKey = (ownerType: DocumentOwnerType, ownerId: Id) => ["documents", ownerType, ownerId] as const;

export interface Sending {
  id: number;
  name: string;
  percent: number;
  problem: unknown;
  tooLarge?: boolean;
}

let counter = 0;

/** Sends files one after the other and tells how far each has come. */
export function useUpload(ownerType: DocumentOwnerType, ownerId: Id, onUploaded?: (attachment: Attachment) => void) {
  const cache = useQueryClient();
  const [sending, setSending] = useState<Sending[]>([]);
  const update = (id: number, change: Partial<Sending> | null) =>
    setSending((all) =>
      change ? all.map((one) => (one.id === id ? { ...one, ...change } : one)) : all.filter((one) => one.id !== id),
    );

  const sendOne = async (id: number, file: File) => {
    const form = new FormData();
    form.append("ownerType", ownerType);
    form.append("ownerId", ownerId);
    form.append("file", file);
    try {
      const attachment = await api.upload<Attachment>("/documents", form, (percent) => update(id, { percent }));
      update(id, null);
      onUploaded?.(attachment);
      await cache.invalidateQueries({ queryKey: attachmentsKey(ownerType, ownerId) });
    } catch (problem) {
      update(id, { problem });
    }
  };

  const send = async (files: File[]) => {
    const queue = files.map((file) => ({ file, id: ++counter, tooLarge: file.size > LARGEST_FILE }));
    setSending((all) => [
      ...all,
      ...queue.map(({ file, id, tooLarge }) => ({ id, name: file.name, percent: 0, problem: null, tooLarge })),
    ]);
    for (const { file, id, tooLarge } of queue) if (!tooLarge) await sendOne(id, file);
  };
  return { sending, send, dismiss: (id: number) => update(id, null) };
}

/** Whether a paper goes along with the text that organisations are asked about. */
export function useShareAttachment(ownerType: DocumentOwnerType, ownerId: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, shared }: { id: Id; shared: boolean }) =>
      api.put<Attachment>(`/documents/${id}/sharing`, { shared }),
    onSettled: () => cache.invalidateQueries({ queryKey: attachmentsKey(ownerType, ownerId) }),
  });
}

export function useRemoveAttachment(ownerType: DocumentOwnerType, ownerId: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: Id) => api.delete<void>(`/documents/${id}`),
    onSettled: () => cache.invalidateQueries({ queryKey: attachmentsKey(ownerType, ownerId) }),
  });
}
