import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './drop-zone.css';
import { fileGiven } from './file-given.ts';

export interface DropZoneProps {
  readonly onFile: (file: File) => void;
  /** Name of the file that is on its way. */
  readonly sending: string | undefined;
}

/** Takes a file however it comes: dropped anywhere on the page, chosen, or pasted as rows. */
export function DropZone({ onFile, sending }: DropZoneProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const pasted = t('ui.import.pasted');
  useEffect(() => {
    const stop = new AbortController();
    const take = (event: Event, data: DataTransfer | null) => {
      const file = fileGiven(data, pasted);
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    const listen = { signal: stop.signal };
    document.addEventListener(
      'paste',
      (event) => {
        // What is pasted into a field belongs to the field.
        if (!(event.target instanceof HTMLInputElement)) take(event, event.clipboardData);
      },
      listen,
    );
    // Without this a file dropped beside the zone would replace the page.
    document.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setOver(true);
      },
      listen,
    );
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), listen);
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        take(event, event.dataTransfer);
      },
      listen,
    );
    return () => stop.abort();
  }, [onFile, pasted]);
  return (
    <div className="drop-zone" data-over={over || undefined} aria-busy={sending !== undefined}>
      {sending === undefined ? (
        <>
          <strong>{t('ui.import.drop')}</strong>
          <input
            ref={input}
            id={id}
            className="unseen"
            type="file"
            tabIndex={-1}
            aria-label={t('ui.import.choose')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) onFile(file);
              event.target.value = '';
            }}
          />
          <button type="button" className="button button-main" onClick={() => input.current?.click()}>
            {t('ui.import.choose')}
          </button>
          <span>{t('ui.import.paste')}</span>
        </>
      ) : (
        <output>{t('ui.import.sending', { name: sending })}</output>
      )}
      <small>{t('ui.import.safe')}</small>
    </div>
  );
}
