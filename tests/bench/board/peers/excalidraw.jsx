import { CaptureUpdateAction, Excalidraw } from '@excalidraw/excalidraw';
import { createRoot } from 'react-dom/client';
import '@excalidraw/excalidraw/index.css';
import { card, countInView, first, readNotes } from './notes.js';

const padding = 14;
const lettersInLine = 26;
const fontSize = 16;

/** A note as a saved drawing has it: a rectangle and the text that is bound to it, with its lines broken. */
function elementsOf({ x, y, text, by }, index) {
  const lines = `${broken(text)}\n${by}`;
  const height = lines.split('\n').length * fontSize * 1.25;
  const box = {
    id: `box-${index}`,
    type: 'rectangle',
    x,
    y,
    ...card,
    backgroundColor: '#ffffff',
    fillStyle: 'solid',
    roughness: 0,
    boundElements: [{ type: 'text', id: `text-${index}` }],
  };
  const words = {
    id: `text-${index}`,
    type: 'text',
    x: x + padding,
    y: y + padding,
    width: card.width - 2 * padding,
    height,
    text: lines,
    originalText: `${text}\n${by}`,
    containerId: box.id,
    fontSize,
    // Of the system, so that nothing has to be loaded.
    fontFamily: 2,
    lineHeight: 1.25,
    textAlign: 'left',
    verticalAlign: 'top',
  };
  return [box, words];
}

function broken(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > lettersInLine) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines.join('\n');
}

function offerBench(api) {
  let remote = [];
  const element = (id) => api.getSceneElements().find((one) => one.id === id);
  const boxOf = (index) => element(`box-${index}`);
  const camera = () => {
    const { scrollX, scrollY, zoom } = api.getAppState();
    return { x: -scrollX, y: -scrollY, zoom: zoom.value };
  };
  const inView = () =>
    countInView(
      api.getSceneElements().filter(({ type }) => type === 'rectangle'),
      camera(),
    );
  window.__bench = {
    get ready() {
      return !api.getAppState().isLoading && inView() > 0;
    },
    cardsInView: inView,
    visibleCardCount: inView,
    setCamera: (x, y, zoom) =>
      api.updateScene({ appState: { scrollX: -x, scrollY: -y, zoom: { value: zoom } } }),
    getCamera: camera,
    cardPoint(index) {
      const { x, y, width, height } = boxOf(index);
      const seen = camera();
      return { x: (x + width / 2 - seen.x) * seen.zoom, y: (y + height / 2 - seen.y) * seen.zoom };
    },
    cardPos(index) {
      const { x, y } = boxOf(index);
      return { x, y };
    },
    cardText: (index) => element(`text-${index}`).originalText,
    prepareRemote(moves) {
      remote = moves;
    },
    applyRemote(index) {
      const { card: moved, to } = remote[index];
      const text = { x: to.x + padding, y: to.y + padding };
      const places = { [`box-${moved}`]: to, [`text-${moved}`]: text };
      const elements = api.getSceneElementsIncludingDeleted().map((one) => {
        const place = places[one.id];
        if (place === undefined) return one;
        return { ...one, ...place, version: one.version + 1, versionNonce: one.versionNonce + 1 };
      });
      api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER });
    },
  };
}

const notes = await readNotes();
const appState = { scrollX: -first.x, scrollY: -first.y, zoom: { value: first.zoom } };
createRoot(document.getElementById('root')).render(
  <Excalidraw
    excalidrawAPI={offerBench}
    initialData={{ elements: notes.flatMap(elementsOf), appState, scrollToContent: false }}
  />,
);
