/** A server that answers every request correctly, in a separate process so that its time is not counted. */
import { startMisbehaving } from '../../../client/test/failures/misbehaving-server.ts';

const { url } = await startMisbehaving('none');
process.send?.(url);
