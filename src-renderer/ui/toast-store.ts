import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
}

interface Toasts {
  readonly toasts: readonly Toast[];
  readonly dismiss: (id: number) => void;
}

const lifetimeMs = 6000;
let nextId = 1;

export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  dismiss: (id) => {
    set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  },
}));

/** Says that something was done, for a few seconds. Nothing that the person must read: that is a Banner. */
export function say(text: string): void {
  const id = nextId;
  nextId += 1;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id, text }] }));
  window.setTimeout(() => {
    useToasts.getState().dismiss(id);
  }, lifetimeMs);
}
