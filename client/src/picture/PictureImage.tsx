import type { Picture } from '@heard/shared/picture';
import { useEffect, useState } from 'react';
import { drawableSvg } from './picture-file.ts';

interface PictureImageProps {
  readonly picture: Picture;
  readonly title: string;
  readonly alt: string;
  /** Pixels for each board unit that it is drawn for, as on the board. */
  readonly zoom: number;
  /** Of the frame around it, which keeps its room while it is drawn. */
  readonly className?: string | undefined;
}

/** A picture on a page. */
export function PictureImage({ picture, title, alt, zoom, className }: PictureImageProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    void drawableSvg(picture, title, zoom).then((file) => {
      if (gone) return;
      made = URL.createObjectURL(file);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [picture, title, zoom]);
  return <div className={className}>{url !== undefined && <img src={url} alt={alt} />}</div>;
}
