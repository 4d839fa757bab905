import type { LayoutRequest } from './force-layout.ts';
import { layOutByForce } from './force-layout.ts';

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  postMessage(layOutByForce(data));
});
