import { ReactFlow, useNodesState } from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';
import { card, countInView, first, readNotes } from './notes.js';

/** As its documentation advises: memoised, of a size that is known, and in the page only while in view. */
const nodeTypes = { note: memo(Note) };

function Note({ id, data: { text, by, isWritten } }) {
  if (!isWritten) {
    return (
      <div className="note">
        <p>{text}</p>
        <i>{by}</i>
      </div>
    );
  }
  return (
    <div className="note">
      <textarea
        className="nodrag nopan"
        ref={(area) => area?.focus()}
        value={text}
        onChange={(event) => flow.updateNodeData(id, { text: event.target.value })}
      />
    </div>
  );
}

function Board({ notes }) {
  const [nodes, , onNodesChange] = useNodesState(notes);
  return (
    <ReactFlow
      nodes={nodes}
      onNodesChange={onNodesChange}
      nodeTypes={nodeTypes}
      onlyRenderVisibleElements
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      minZoom={0.05}
      maxZoom={3}
      defaultViewport={{ x: -first.x * first.zoom, y: -first.y * first.zoom, zoom: first.zoom }}
      onNodeDoubleClick={(_, { id }) => flow.updateNodeData(id, { isWritten: true })}
      onInit={offerBench}
    />
  );
}

let flow;

function offerBench(instance) {
  flow = instance;
  let remote = [];
  const nodeOf = (index) => flow.getNode(String(index));
  const camera = () => {
    const { x, y, zoom } = flow.getViewport();
    return { x: -x / zoom, y: -y / zoom, zoom };
  };
  const inView = () =>
    countInView(
      flow.getNodes().map(({ position }) => position),
      camera(),
    );
  const drawn = () => document.querySelectorAll('.note').length;
  window.__bench = {
    get ready() {
      return drawn() > 0 && drawn() >= inView();
    },
    cardsInView: inView,
    visibleCardCount: drawn,
    setCamera: (x, y, zoom) => flow.setViewport({ x: -x * zoom, y: -y * zoom, zoom }),
    getCamera: camera,
    cardPoint(index) {
      const { x, y } = nodeOf(index).position;
      return flow.flowToScreenPosition({ x: x + card.width / 2, y: y + card.height / 2 });
    },
    cardPos: (index) => nodeOf(index).position,
    cardText: (index) => nodeOf(index).data.text,
    prepareRemote(moves) {
      remote = moves;
    },
    applyRemote(index) {
      const { card: moved, to } = remote[index];
      flow.updateNode(String(moved), { position: to });
    },
  };
}

const notes = (await readNotes()).map(({ x, y, text, by }, index) => ({
  id: String(index),
  type: 'note',
  position: { x, y },
  data: { text, by },
  ...card,
}));
createRoot(document.getElementById('root')).render(<Board notes={notes} />);
