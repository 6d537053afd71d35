import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Answered } from '../drawing/use-answer.ts';
import { Picture } from '../parts/picture.tsx';
import { explain } from '../state/explain.ts';
import { fileName, savePng, saveSvg } from './save.ts';

interface PictureWithDownloadsProps {
  readonly answered: Answered<string>;
  /** What the file is called. */
  readonly name: string;
  readonly kind?: 'map' | 'chart';
}

/** A picture with buttons that save it as it is. */
export function PictureWithDownloads({ answered, name, kind = 'map' }: PictureWithDownloadsProps): VNode {
  const { answer, fault, isPending } = answered;
  const [failed, setFailed] = useState('');
  const png = (svg: string): void => {
    savePng(svg, fileName([name], 'png')).then(
      () => setFailed(''),
      (error: unknown) => setFailed(explain(error).message),
    );
  };
  return (
    <figure>
      <Picture kind={kind} svg={answer} fault={fault} isPending={isPending} />
      {answer === undefined ? null : (
        <figcaption>
          <span role="status">{failed}</span>
          <button
            type="button"
            class="quiet"
            aria-label={`SVG of ${name}`}
            onClick={() => saveSvg(answer, fileName([name], 'svg'))}
          >
            SVG
          </button>
          <button type="button" class="quiet" aria-label={`PNG of ${name}`} onClick={() => png(answer)}>
            PNG
          </button>
        </figcaption>
      )}
    </figure>
  );
}
