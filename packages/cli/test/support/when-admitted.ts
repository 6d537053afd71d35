import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Sends a request again while the server sheds it, as its clients do: on a busy machine, some requests of a burst are started so late that
 * they count as overload.
 */
export async function whenAdmitted<Answer extends { readonly status: number }>(
  send: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const answer = await send();
    if (answer.status !== 503) return answer;
    await sleep(100);
  }
}
