import { useEffect, useRef } from 'react';
import { roomWording } from '../wording/room.ts';

/**
 * Takes the focus of whoever was in the room when its board was renewed, at the beginning of the room. It has no keys:
 * the letters that somebody goes on typing would otherwise be shortcuts of the board.
 */
export function Landing() {
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <p ref={here} tabIndex={-1} className="visually-hidden">
      {roomWording.renewedHere}
    </p>
  );
}
