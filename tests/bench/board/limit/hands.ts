import type { Field } from './field.ts';
import type { Screen } from './screen.ts';

/** The wheel moves and zooms, the pointer drags a card, a double click opens its words. */
export function listen(screen: Screen, view: HTMLElement): void {
  const { field } = screen;
  view.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.ctrlKey)
        field.zoomBy(Math.exp(-event.deltaY * 0.008), { x: event.clientX, y: event.clientY });
      else field.pan(event.deltaX, event.deltaY);
      screen.moved();
    },
    { passive: false },
  );
  view.addEventListener('pointerdown', (event) => {
    const card = cardAt(event.target);
    if (card !== undefined) drag(screen, card, event);
  });
  view.addEventListener('dblclick', (event) => {
    const card = cardAt(event.target);
    if (card !== undefined) write(field, card, screen);
  });
}

function cardAt(target: EventTarget | null): number | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('.card') : null;
  return element === null ? undefined : Number(element.dataset.card);
}

/** Only the held card has a transform, and only while it is held. */
function drag({ field, cards }: Screen, card: number, { clientX, clientY }: PointerEvent): void {
  const element = cards.element(card);
  if (element === undefined) return;
  const by = { x: 0, y: 0 };
  element.classList.add('held');
  const move = (event: PointerEvent) => {
    by.x = (event.clientX - clientX) / field.camera.zoom;
    by.y = (event.clientY - clientY) / field.camera.zoom;
    element.style.transform = `translate(${by.x}px, ${by.y}px)`;
  };
  const up = () => {
    window.removeEventListener('pointermove', move);
    element.classList.remove('held');
    element.style.transform = '';
    field.xs[card] = (field.xs[card] as number) + by.x;
    field.ys[card] = (field.ys[card] as number) + by.y;
    cards.move(card);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up, { once: true });
}

function write(field: Field, card: number, { zoom }: Screen): void {
  const area = document.createElement('textarea');
  area.value = field.texts[card] as string;
  area.style.left = `${field.xs[card]}px`;
  area.style.top = `${field.ys[card]}px`;
  area.addEventListener('input', () => {
    field.texts[card] = area.value;
  });
  zoom.append(area);
  area.focus();
}
