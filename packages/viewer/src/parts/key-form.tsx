import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

interface KeyFormProps {
  /** Whether a key was typed already, and refused. */
  readonly wasRefused: boolean;
  readonly onSubmit: (key: string, remember: boolean) => void;
}

/** Asks for the key. It stays in memory, or in this tab until it is closed. */
export function KeyForm({ wasRefused, onSubmit }: KeyFormProps): VNode {
  const [key, setKey] = useState('');
  const [remember, setRemember] = useState(false);
  return (
    <main class="gate">
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (key.trim() !== '') onSubmit(key.trim(), remember);
        }}
      >
        <h1>This server needs a key</h1>
        {wasRefused ? (
          <p class="notice fault" role="alert">
            The server does not accept this key. Check it, or ask who runs the server for another one.
          </p>
        ) : null}
        <label class="field">
          API key
          <input
            type="password"
            autocomplete="off"
            required
            value={key}
            onInput={({ currentTarget }) => setKey(currentTarget.value)}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={remember}
            onChange={({ currentTarget }) => setRemember(currentTarget.checked)}
          />
          Keep it until this tab is closed
        </label>
        <div class="actions">
          <button type="submit" class="primary">
            Continue
          </button>
        </div>
      </form>
    </main>
  );
}
