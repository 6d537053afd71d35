import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { CompareView } from './compare/compare-view.tsx';
import { DropTarget } from './import/drop-target.tsx';
import { ImportView } from './import/import-view.tsx';
import { LotView } from './lot/lot-view.tsx';
import { Header } from './parts/header.tsx';
import { KeyForm } from './parts/key-form.tsx';
import { Fault } from './parts/notice.tsx';
import { SampleView } from './sample/sample-view.tsx';
import { SampleList } from './samples/sample-list.tsx';
import { Welcome } from './samples/welcome.tsx';
import { type Shared, SharedProvider } from './state/context.ts';
import { type Route, useRoute } from './state/route.ts';
import { useSession } from './state/session.ts';
import { useTheme } from './state/theme.ts';

/** The page. */
export function App(): VNode {
  const { session, submitKey, forgetKey } = useSession();
  const themes = useTheme();
  const [samplesVersion, setSamplesVersion] = useState(0);
  const route = useRoute();
  const client = session.state === 'ready' ? session.client : undefined;
  const shared = useMemo<Shared | undefined>(
    () =>
      client === undefined
        ? undefined
        : {
            client,
            theme: themes.theme,
            samplesVersion,
            samplesChanged: () => setSamplesVersion((version) => version + 1),
          },
    [client, themes.theme, samplesVersion],
  );
  return (
    <>
      <Header themes={themes} forgetKey={session.state === 'ready' && session.hasKey ? forgetKey : undefined} />
      {session.state === 'checking' ? <main class="gate" aria-busy="true" /> : null}
      {session.state === 'failed' ? (
        <main class="gate">
          <Fault error={session.error} retry={() => location.reload()} />
        </main>
      ) : null}
      {session.state === 'needs key' ? <KeyForm wasRefused={session.refused} onSubmit={submitKey} /> : null}
      {shared === undefined ? null : (
        <SharedProvider value={shared}>
          <DropTarget />
          <Body route={route} />
        </SharedProvider>
      )}
    </>
  );
}

function Body({ route }: { readonly route: Route }): VNode {
  const { path } = route;
  const [view, id] = path;
  return (
    <div class={`body ${view === undefined ? 'at-list' : 'at-view'}`}>
      <SampleList current={view === 'samples' ? id : undefined} />
      <main>
        {view === 'samples' && id !== undefined ? <SampleView id={id} query={route.query} /> : null}
        {view === 'compare' ? <CompareView query={route.query} /> : null}
        {view === 'lot' ? <LotView query={route.query} /> : null}
        {view === 'import' ? <ImportView /> : null}
        {view === undefined ? <Welcome /> : null}
      </main>
    </div>
  );
}
