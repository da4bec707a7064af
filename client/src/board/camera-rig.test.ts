import { expect, test } from 'vitest';
import { CameraRig } from './camera-rig.ts';

test('a camera that is set to where it is has not moved: a board that nobody touches comes to rest', () => {
  const rig = new CameraRig();
  let moves = 0;
  rig.onMove(() => {
    moves += 1;
  });
  rig.fitReadably({ x: 0, y: 0, width: 4000, height: 4000 });
  rig.fitReadably({ x: 0, y: 0, width: 4000, height: 4000 });
  expect(moves).toBe(1);
  rig.fitReadably({ x: 0, y: 0, width: 4000, height: 5000 });
  rig.fitReadably({ x: 10, y: 0, width: 4000, height: 5000 });
  expect(moves).toBe(2);
});

test('whoever sets the camera knows it again, also where it was: a flight goes on from its first frame', () => {
  const rig = new CameraRig();
  const camera = { ...rig.camera };
  rig.set(camera);
  expect(rig.camera).toBe(camera);
});
