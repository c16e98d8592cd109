import { useEffect, useState, useSyncExternalStore } from 'react';
import { CloseButton } from './close-button.tsx';
import { toastStore } from './show-toast.ts';
import type { Toast } from './show-toast.ts';
import './toast-place.css';

/** Where toasts appear. The region is always there, so that a screen reader hears what enters it. */
export function ToastPlace() {
  const toast = useSyncExternalStore(toastStore.subscribe, toastStore.current);
  return <output className="toast-place">{toast && <ToastCard key={toast.number} toast={toast} />}</output>;
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  const [left, setLeft] = useState(toast.seconds);
  useEffect(() => {
    if (held) return undefined;
    const tick = setTimeout(() => (left <= 1 ? toastStore.dismiss(toast) : setLeft(left - 1)), 1_000);
    return () => clearTimeout(tick);
  }, [held, left, toast]);
  const dismiss = () => toastStore.dismiss(toast);
  return (
    <span
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dismiss();
            toast.action?.run();
          }}
        >
          {toast.action.label}
          <span className="toast-left" aria-hidden="true">
            {left}
          </span>
        </button>
      )}
      <CloseButton onClose={dismiss} />
    </span>
  );
}
