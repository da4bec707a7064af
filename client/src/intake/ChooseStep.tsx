import type { FailureId } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../ui/button/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { TextArea } from '../ui/field/TextField.tsx';
import { UploadIcon } from '../ui/icon/Icon.tsx';
import { intakeWording } from '../wording/intake.ts';
import { EarlierImports } from './EarlierImports.tsx';
import { ImportFailure } from './ImportFailure.tsx';
import styles from './intake.module.css';

type Props = {
  sessionId: SessionId;
  failure: FailureId | null;
  /** The file that is being read now. */
  reading: string | null;
  pasted: string;
  onPasted: (text: string) => void;
  onLook: () => void;
  onFile: (file: File) => void;
};

/** Where notes come from: a paste, a file, and what was brought in before. */
export function ChooseStep({ sessionId, failure, reading, pasted, onPasted, onLook, onFile }: Props) {
  const [pressedEmpty, setPressedEmpty] = useState(false);
  const empty = pasted.trim() === '';
  const { paste } = intakeWording;
  return (
    <>
      {failure && <ImportFailure failure={failure} />}
      <TextArea
        label={paste.label}
        hint={paste.hint}
        error={pressedEmpty && empty && paste.empty}
        rows={6}
        value={pasted}
        onChange={(event) => onPasted(event.target.value)}
      />
      <div>
        <Button disabled={reading !== null} onClick={() => (empty ? setPressedEmpty(true) : onLook())}>
          {paste.look}
        </Button>
      </div>
      <FileArea reading={reading} onFile={onFile} />
      <EarlierImports sessionId={sessionId} />
    </>
  );
}

const accepted = '.csv,.tsv,.txt,.xlsx,.xlsm,.json';

function FileArea({ reading, onFile }: { reading: string | null; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { file: words } = intakeWording;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && reading === null) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same.
    <div
      className={classNames(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3>{words.label}</h3>
      <p className={styles.quiet}>{words.hint}</p>
      {reading === null ? (
        <Button icon={<UploadIcon aria-hidden="true" />} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
      ) : (
        <Spinner>{words.reading(reading)}</Spinner>
      )}
      <p className={styles.quiet}>{words.drop}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={words.choose}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // So that the same file can be chosen again after it was put right.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
