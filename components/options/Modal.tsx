import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ModalProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog that is open as long as it is rendered; Escape asks to close it. */
export function Modal({ title, wide = false, onClose, children }: ModalProps) {
  const id = useId();
  return (
    <dialog class={wide ? 'ask is-wide' : 'ask'} aria-labelledby={id} ref={showModal} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
