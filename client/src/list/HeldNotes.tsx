import { shortWords } from '../card/card-words.ts';
import { type LiveSession, useLive } from '../sync/index.ts';
import { boardWording } from '../wording/board.ts';
import { cardWording } from '../wording/card.ts';
import { listWording } from '../wording/list.ts';
import { themeWording } from '../wording/theme.ts';
import styles from './list.module.css';
import type { DropPromise, ListDrag } from './list-drag.ts';
import { usePromise } from './use-promise.ts';

/** While notes are dragged: what is held, what letting go would do in words, and a line where it would go. */
export function HeldNotes({ drag }: { readonly drag: ListDrag }) {
  const live = useLive();
  const promise = usePromise(drag);
  if (promise === null) return null;
  const words = wordsOf(live, promise);
  return (
    <div aria-hidden="true">
      <div ref={drag.line} className={styles.dropLine} />
      <div ref={drag.picture} className={styles.held}>
        <p className={styles.heldWords}>{shortWords(live.board.cards.get(promise.taken)?.heard ?? [])}</p>
        {promise.cards.length > 1 && (
          <p className={styles.heldCount}>{cardWording.count(promise.cards.length)}</p>
        )}
        {words !== null && <p className={styles.promise}>{words}</p>}
      </div>
    </div>
  );
}

function wordsOf({ board }: LiveSession, { cards, spot }: DropPromise): string | null {
  if (spot === null) return null;
  const { promise } = boardWording;
  const { themeOf } = board.arrangement();
  const themes = new Set(cards.map((id) => themeOf.get(id)));
  const [from] = themes;
  const title = (id = from) => themeWording.titled(id ? board.themes.get(id)?.title : undefined);
  if (spot.theme === null) {
    return themes.size === 1 ? promise.takeOut(title()) : listWording.takeOutOfThemes;
  }
  const isWithin = themes.size === 1 && from === spot.theme;
  return isWithin ? promise.moveIn(title()) : promise.addTo(cards.length, title(spot.theme));
}
