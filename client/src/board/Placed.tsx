import type { Box } from '@heard/shared/geometry';
import { type ComponentPropsWithoutRef, useLayoutEffect, useRef } from 'react';
import { useEngine } from './engine-context.ts';

type PlacedProps = ComponentPropsWithoutRef<'div'> & { readonly box: Box };

/** Lies over a box of the board in the layer that is panned but not scaled, and follows every step of the zoom. */
export function Placed({ box, ...rest }: PlacedProps) {
  const { rig } = useEngine();
  const over = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const element = over.current;
      if (element === null) return;
      const { zoom } = rig.camera;
      element.style.left = `${box.x * zoom}px`;
      element.style.top = `${box.y * zoom}px`;
      element.style.width = `${box.width * zoom}px`;
      element.style.height = `${box.height * zoom}px`;
    };
    place();
    return rig.onMove(place);
  }, [rig, box]);
  return <div ref={over} {...rest} />;
}
