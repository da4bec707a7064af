import { useEffect } from 'react';

/** What a room opens only when somebody asks for it, so that it is seen sooner. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('../richtext/RichTextEditor.tsx'),
  () => import('../theme/MoveToDialog.tsx'),
  () => import('../list/ListView.tsx'),
  () => import('../board/BoardView.tsx'),
  () => import('../details/DetailsPanel.tsx'),
  () => import('../card/NotPlacedPanel.tsx'),
  () => import('../recommendation/RecommendationsPanel.tsx'),
  () => import('../picture/PictureDialog.tsx'),
  () => import('../shortcuts/ShortcutsDialog.tsx'),
];

/** Milliseconds after the room has opened: what is on the screen comes first. */
const atRest = 5000;

/**
 * Fetches what the room has not needed yet once it is at rest. The network may go at any moment, and then nobody may
 * find that the editor for their next note was never fetched.
 */
export function useStock(): void {
  useEffect(() => {
    let stopped = false;
    const fetchAll = async () => {
      for (const part of parts) {
        if (stopped) return;
        await part();
      }
    };
    // What failed is fetched again when the network is back; the parts that are there already cost nothing.
    const stockUp = () => void fetchAll().catch(() => undefined);
    const timer = setTimeout(stockUp, atRest);
    addEventListener('online', stockUp);
    return () => {
      stopped = true;
      clearTimeout(timer);
      removeEventListener('online', stockUp);
    };
  }, []);
}
