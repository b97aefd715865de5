import { openCluster } from '../cluster.ts';

/*
 * A process that uses the embedded server, for tests that kill it. Argument: the data folder. It prints the app URL as soon as the
 * server is open, and closes it when its input ends.
 */
const cluster = await openCluster({ dataDirectory: process.argv[2] ?? '' });
process.stdout.write(`${cluster.superuserUrl}\n`);
process.stdin.resume();
process.stdin.once('end', () => void cluster.close());
