import { createTypesetter } from './compiler.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';

/* The child process of the Typst engine: typesets one report after the other until its parent lets go of it. */

const typeset = createTypesetter();

const reply = (message: WorkerReply): void => {
  process.send?.(message);
};

process.on('message', ({ id, inputJson }: WorkerRequest) => {
  try {
    const { bytes, places } = typeset(inputJson);
    reply({ id, kind: 'done', bytes, places, memoryBytes: process.memoryUsage.rss() });
  } catch (error) {
    reply({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

process.on('disconnect', () => process.exit(0));
// A terminal sends Ctrl-C to the whole group; the parent decides when this process ends.
process.on('SIGINT', () => undefined);
