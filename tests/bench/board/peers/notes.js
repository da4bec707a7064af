export const card = { width: 232, height: 188 };
/** From where every page looks at first. */
export const first = { x: -40, y: -120, zoom: 0.65 };

/** The notes that every system is given. */
export async function readNotes() {
  const answer = await fetch(`/notes/${new URLSearchParams(location.search).get('notes')}`);
  return answer.json();
}

/** How many of these corners belong to a card that touches the view. */
export function countInView(corners, { x, y, zoom }) {
  const right = x + innerWidth / zoom;
  const bottom = y + innerHeight / zoom;
  return corners.filter(
    (at) => at.x < right && at.y < bottom && at.x + card.width > x && at.y + card.height > y,
  ).length;
}
