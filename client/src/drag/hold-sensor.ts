import type { Activator, SensorInstance, SensorProps } from '@dnd-kit/core';
import type { Point } from '@heard/shared/geometry';
import { flushSync } from 'react-dom';

export interface HoldOptions {
  /** Whether there is something under the pointer that can be held. */
  readonly canHold: (event: PointerEvent) => boolean;
  /** What is pressed is there to be held and for nothing else: a finger takes it along as a mouse does. */
  readonly isHandle?: boolean;
  /** Hears every place of the holding pointer, the one where it lets go included. */
  readonly onMove: (to: Point) => void;
}

/** A mouse or a pen takes a thing along from so many pixels on. */
const drawn = 4;
/** A finger has to rest on a thing for so many milliseconds, and moves the board if it goes further than so many pixels. */
const rest = 250;
const still = 8;

/**
 * How a hand takes hold of a thing, on the board and in the list. Only the pointer that took it moves it or lets it go: a palm, or a second
 * finger that comes too late for a pinch, changes nothing. dnd-kit's own sensor listens to all of them.
 */
export class HoldSensor implements SensorInstance {
  readonly autoScrollEnabled = false;
  readonly #props: SensorProps<HoldOptions>;
  readonly #pressed: PointerEvent;
  readonly #stopping = new AbortController();
  #resting: number | undefined;
  #holds = false;

  static readonly activators: Activator<HoldOptions>[] = [
    {
      eventName: 'onPointerDown',
      handler: ({ nativeEvent }: { readonly nativeEvent: PointerEvent }, { canHold }) => canHold(nativeEvent),
    },
  ];

  constructor(props: SensorProps<HoldOptions>) {
    this.#props = props;
    this.#pressed = props.event as PointerEvent;
    if (this.#hasToRest) this.#resting = window.setTimeout(this.#start, rest);
    // Before everybody else: who asks whether something is dragged is answered as of this very event.
    const options = { signal: this.#stopping.signal, capture: true };
    window.addEventListener('pointerdown', this.#down, options);
    window.addEventListener('pointermove', this.#move, options);
    window.addEventListener('pointerup', this.#up, options);
    window.addEventListener('pointercancel', this.#cancel, options);
    window.addEventListener('keydown', this.#key, options);
    document.addEventListener('visibilitychange', this.#cancel, options);
    // A finger that rests would open the menu of the browser, and an image would be dragged by the browser itself.
    for (const own of ['contextmenu', 'dragstart']) {
      window.addEventListener(own, (event) => event.preventDefault(), options);
    }
  }

  get #hasToRest(): boolean {
    return this.#pressed.pointerType === 'touch' && this.#props.options.isHandle !== true;
  }

  /** dnd-kit is told of the drop only if it has drawn that there is a drag, and the release may follow at once. */
  #start = (): void => {
    clearTimeout(this.#resting);
    this.#holds = true;
    flushSync(() => this.#props.onStart(placeOf(this.#pressed)));
  };

  /** Two fingers are a pinch, unless the first holds something already. */
  #down = (): void => {
    if (!this.#holds) this.#end(this.#props.onCancel);
  };

  #move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pressed.pointerId) return;
    if (!this.#holds) {
      const gone = Math.hypot(event.clientX - this.#pressed.clientX, event.clientY - this.#pressed.clientY);
      if (this.#hasToRest && gone > still) this.#end(this.#props.onCancel);
      else if (!this.#hasToRest && gone > drawn) this.#start();
    }
    if (this.#holds) this.#props.options.onMove(placeOf(event));
  };

  #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pressed.pointerId) return;
    if (this.#holds) this.#props.options.onMove(placeOf(event));
    this.#end(this.#props.onEnd);
  };

  #cancel = (event: Event): void => {
    const isOther = event instanceof PointerEvent && event.pointerId !== this.#pressed.pointerId;
    if (!isOther) this.#end(this.#props.onCancel);
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // It calls off the drag and nothing else: what is selected stays selected.
    event.preventDefault();
    this.#end(this.#props.onCancel);
  };

  #end(tell: () => void): void {
    clearTimeout(this.#resting);
    this.#stopping.abort();
    if (!this.#holds) this.#props.onAbort(this.#props.active);
    tell();
  }
}

function placeOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}
