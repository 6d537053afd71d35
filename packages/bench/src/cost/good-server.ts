/** A server that answers every request well, in a process of its own so that its time is not counted. */
import { startMisbehaving } from '../../../client/test/failures/misbehaving-server.ts';

const { url } = await startMisbehaving('none');
process.send?.(url);
