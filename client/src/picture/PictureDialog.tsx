import { isId, type ThemeId } from '@heard/shared/id';
import { farZoom } from '@heard/shared/layout';
import { type Picture, type PictureFormat, pictureOf } from '@heard/shared/picture';
import { reportFileName } from '@heard/shared/report';
import type { Theme } from '@heard/shared/theme';
import { useMemo, useState } from 'react';
import { saveFile } from '../page/save-file.ts';
import { useSelection } from '../selection/index.ts';
import { useLive } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { Banner } from '../ui/feedback/Banner.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { RadioGroup } from '../ui/field/RadioGroup.tsx';
import { DownloadIcon } from '../ui/icon/Icon.tsx';
import { Stack } from '../ui/layout/Page.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { pictureWording as words } from '../wording/picture.ts';
import { themeWording } from '../wording/theme.ts';
import { bitmapSize } from './bitmap-size.ts';
import { PictureImage } from './PictureImage.tsx';
import styles from './picture.module.css';
import { pictureFile } from './picture-file.ts';

interface PictureDialogProps {
  readonly sessionTitle: string;
  /** The theme that was asked for; null for the board. */
  readonly theme: ThemeId | null;
  readonly onClose: () => void;
}

/** Saves a picture of the board as it is now, or of one theme: made in the browser, so also without a network. */
export default function PictureDialog({ sessionTitle, theme, onClose }: PictureDialogProps) {
  const [what, setWhat] = useState<'board' | 'theme'>(theme === null ? 'board' : 'theme');
  const [format, setFormat] = useState<PictureFormat>('png');
  const offered = useOfferedTheme(theme);
  const only = what === 'theme' ? offered : undefined;
  const picture = usePicture(only?.id);
  const title = only === undefined ? sessionTitle : themeWording.titled(only.title);
  const zoom = format === 'png' ? bitmapSize(picture).zoom : 1;
  const { busy, failed, save } = useSaving({ picture, title, format, onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" icon={<DownloadIcon aria-hidden="true" />} busy={busy} onClick={save}>
            {busy ? words.making : words.save}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <PictureImage
          picture={picture}
          title={title}
          zoom={zoom}
          alt={`${words.preview}: ${picture.description}`}
          className={styles.preview}
        />
        {offered !== undefined && (
          <RadioGroup label={words.what} value={what} onChange={setWhat} choices={choicesWith(offered)} />
        )}
        <RadioGroup label={words.format} value={format} onChange={setFormat} choices={formats} />
        {zoom < farZoom && <Banner tone="info">{words.far}</Banner>}
        {failed && (
          <Banner tone="danger" announce="alert">
            {words.failed}
          </Banner>
        )}
      </Stack>
    </Dialog>
  );
}

function choicesWith({ title }: Theme) {
  return [
    { value: 'board', label: words.board },
    { value: 'theme', label: words.theme(themeWording.titled(title)) },
  ] as const;
}

const formats = (['png', 'svg'] as const).map((value) => ({ value, ...words.formats[value] }));

/** The theme that was asked for, or else the one that is selected. */
function useOfferedTheme(asked: ThemeId | null) {
  const { board } = useLive();
  const [selected, second] = useSelection().ids();
  const id = asked ?? (second === undefined && isId('theme', selected) ? selected : null);
  return board.arrangement().themes.find((theme) => theme.id === id);
}

/** As the board is when it is looked at: what is saved is what was seen, whatever others do meanwhile. */
function usePicture(theme: ThemeId | undefined): Picture {
  const { board } = useLive();
  return useMemo(() => pictureOf(board, theme), [board, theme]);
}

interface ToSave {
  readonly picture: Picture;
  readonly title: string;
  readonly format: PictureFormat;
  readonly onClose: () => void;
}

function useSaving({ picture, title, format, onClose }: ToSave) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setBusy(true);
    const file = await pictureFile(picture, title, format);
    setBusy(false);
    setFailed(file === null);
    if (file === null) return;
    const name = reportFileName(title, Date.now(), format);
    saveFile(file, name);
    showToast(words.saved(name));
    onClose();
  };
  return { busy, failed, save: () => void save() };
}
