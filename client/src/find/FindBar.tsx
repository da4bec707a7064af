import type { KeyboardEvent, RefObject } from 'react';
import { IconButton } from '../ui/button/IconButton.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { CloseIcon, DownIcon, UpIcon } from '../ui/icon/Icon.tsx';
import { findWording as wording } from '../wording/find.ts';
import styles from './find.module.css';
import type { Finding } from './use-finding.ts';

interface FindBarProps {
  readonly label: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly finding: Finding;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Ends the search and puts the keyboard onto what was found. */
  readonly onClose: () => void;
  /** Whether it can be put away although nothing is searched for. */
  readonly isTransient: boolean;
}

/** The words to find, where one is among what has them, and the way from one to the next. */
export function FindBar({ label, field, finding, search, onSearch, onClose, isTransient }: FindBarProps) {
  const { found, current, step } = finding;
  const isSearching = search.trim() !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && (isSearching || isTransient)) onClose();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <div className={styles.field}>
        <TextField
          ref={field}
          type="search"
          label={label}
          labelHidden
          placeholder={label}
          value={search}
          enterKeyHint="search"
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      {isSearching && <Count found={found} current={current} />}
      <p role="status" className="visually-hidden">
        {isSearching ? wording.found(found.length) : ''}
      </p>
      {(isSearching || isTransient) && <Steps finding={finding} onClose={onClose} />}
    </search>
  );
}

/** Seen while typing; who listens is told by the status, and by what is gone to. */
function Count({ found, current }: Pick<Finding, 'found' | 'current'>) {
  return (
    <span className={styles.count} aria-hidden="true">
      {current === null
        ? wording.count(found.length)
        : wording.place(found.indexOf(current) + 1, found.length)}
    </span>
  );
}

function Steps({ finding: { found, step }, onClose }: Pick<FindBarProps, 'finding' | 'onClose'>) {
  const none = found.length === 0;
  return (
    <div className={styles.steps}>
      <IconButton label={wording.previous} icon={<UpIcon />} disabled={none} onClick={() => step(-1)} />
      <IconButton label={wording.next} icon={<DownIcon />} disabled={none} onClick={() => step(1)} />
      <IconButton label={wording.close} icon={<CloseIcon />} tooltip="left" onClick={onClose} />
    </div>
  );
}
