import { type ReactNode, useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { uiWording } from '../../wording/ui.ts';
import { classNames } from '../class-names.ts';
import fieldStyles from '../field/field.module.css';
import { ChevronDownIcon } from '../icon/Icon.tsx';
import styles from './overlay.module.css';

export type SearchOption = {
  id: string;
  label: string;
  /** Quiet, under the label. */
  detail?: string;
  /** Before the label, such as a TintMark. */
  mark?: ReactNode;
};

export type SearchSelectProps = {
  label: string;
  hint?: string;
  options: readonly SearchOption[];
  /** The id of the chosen option. */
  value: string | undefined;
  onChange: (id: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
};

/** One out of many, found by typing a part of its words. */
export function SearchSelect({
  label,
  hint,
  options,
  value,
  onChange,
  placeholder,
  autoFocus,
}: SearchSelectProps) {
  const [text, setText] = useState(() => options.find(({ id }) => id === value)?.label ?? '');
  const choose = (id: string | number | null) => {
    if (typeof id !== 'string') return;
    setText(options.find((option) => option.id === id)?.label ?? '');
    onChange(id);
  };
  return (
    <ComboBox
      className={fieldStyles.field ?? ''}
      defaultItems={options}
      inputValue={text}
      onInputChange={setText}
      selectedKey={value ?? null}
      onSelectionChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      {hint && (
        <Text slot="description" className={fieldStyles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Box placeholder={placeholder} autoFocus={autoFocus} />
      <FieldError />
      <Popover className={classNames(styles.popover, styles.options)}>
        <ListBox<SearchOption>
          className={styles.menu ?? ''}
          renderEmptyState={() => <p className={styles.none}>{uiWording.nothingMatches}</p>}
        >
          {(option) => <Option option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

type BoxProps = { placeholder: string | undefined; autoFocus: boolean | undefined };

function Box({ placeholder, autoFocus }: BoxProps) {
  return (
    <div className={styles.search}>
      <Input
        className={classNames(fieldStyles.control)}
        {...(placeholder !== undefined && { placeholder })}
        autoFocus={autoFocus ?? false}
      />
      <Button className={styles.open ?? ''}>
        <ChevronDownIcon aria-hidden="true" />
      </Button>
    </div>
  );
}

function Option({ option: { id, label, detail, mark } }: { option: SearchOption }) {
  return (
    <ListBoxItem id={id} textValue={label} className={styles.item ?? ''}>
      {mark}
      <span data-part="label">{label}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </ListBoxItem>
  );
}
