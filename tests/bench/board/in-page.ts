/** What is put into every page before it begins, to look at it from inside. */
export interface InPage extends FrameWatch, KeyWatch, BoardWatch {}

interface FrameWatch {
  /** From here on every frame counts. */
  startFrames(): void;
  /** The moments of the frames since then, in milliseconds. */
  stopFrames(): number[];
  /** Until the next frame: what was put in before it has been taken in by then. */
  nextFrame(): Promise<unknown>;
  /** Until frames come one after the other without a gap, or five seconds have gone by. */
  calm(): Promise<void>;
}

interface KeyWatch {
  startKeys(): void;
  /** For each key since then, milliseconds until what it changed was painted. */
  stopKeys(): number[];
}

interface BoardWatch {
  /** Milliseconds from opening the page until its first view was painted; null until then. */
  readonly paintedAt: number | null;
  /** For each fourth frame of so many milliseconds, the share of cards in view that are blocks. */
  blockShares(milliseconds: number): Promise<number[]>;
  /** Takes in what others did, so many moves a second. */
  takeIn(moves: number, perSecond: number): Promise<void>;
}

declare global {
  interface Window {
    __inPage: InPage;
  }
}

/** Each is given to the browser as text, in this order: they use nothing from around them. */
export const watches = [watchFrames, watchKeys, watchBoard];

function watchFrames(): void {
  let frames: number[] = [];
  let request = 0;
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

  function onFrame(now: number): void {
    frames.push(now);
    request = requestAnimationFrame(onFrame);
  }

  const watch: FrameWatch = {
    startFrames() {
      // What failed before this may have left it running.
      cancelAnimationFrame(request);
      frames = [];
      request = requestAnimationFrame(onFrame);
    },
    stopFrames() {
      cancelAnimationFrame(request);
      return frames;
    },
    nextFrame,
    async calm() {
      const until = performance.now() + 5000;
      let before = await nextFrame();
      for (let row = 0; row < 20 && performance.now() < until; ) {
        const now = await nextFrame();
        row = now - before < 25 ? row + 1 : 0;
        before = now;
      }
    },
  };
  window.__inPage = watch as InPage;
}

function watchKeys(): void {
  let keys: number[] = [];

  function onKey({ timeStamp }: KeyboardEvent): void {
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => keys.push(performance.now() - timeStamp);
      painted.port2.postMessage(null);
    });
  }

  const watch: KeyWatch = {
    startKeys() {
      keys = [];
      window.addEventListener('keydown', onKey, true);
    },
    stopKeys() {
      window.removeEventListener('keydown', onKey, true);
      return keys;
    },
  };
  Object.assign(window.__inPage, watch);
}

function watchBoard(): void {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const watch: BoardWatch = {
    paintedAt: null,
    async blockShares(milliseconds) {
      const shares: number[] = [];
      const until = performance.now() + milliseconds;
      for (let frame = 0; performance.now() < until; frame += 1) {
        await nextFrame();
        const all = frame % 4 === 0 ? (window.__bench?.cardsInView() ?? 0) : 0;
        if (all > 0) shares.push(1 - (window.__bench?.visibleCardCount() ?? 0) / all);
      }
      return shares;
    },
    takeIn(moves, perSecond) {
      const begun = performance.now();
      let taken = 0;
      return new Promise((resolve) => {
        const timer = setInterval(() => {
          const due = Math.min(moves, ((performance.now() - begun) * perSecond) / 1000);
          while (taken < due) window.__bench?.applyRemote(taken++);
          if (taken < moves) return;
          clearInterval(timer);
          resolve();
        }, 1000 / perSecond);
      });
    },
  };
  async function untilPainted(): Promise<void> {
    while (window.__bench?.ready !== true) await nextFrame();
    // What was ready in one frame is on the screen when the next one begins.
    await nextFrame();
    Object.assign(window.__inPage, { paintedAt: performance.now() });
  }
  Object.assign(window.__inPage, watch);
  void untilPainted();
}
