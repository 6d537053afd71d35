import type { VNode } from 'preact';
import type { Answered } from '../drawing/use-answer.ts';
import { Picture } from '../parts/picture.tsx';
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
  return (
    <figure>
      <Picture kind={kind} svg={answer} fault={fault} isPending={isPending} />
      {answer === undefined ? null : (
        <figcaption>
          <button
            type="button"
            class="quiet"
            aria-label={`SVG of ${name}`}
            onClick={() => saveSvg(answer, fileName([name], 'svg'))}
          >
            SVG
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={`PNG of ${name}`}
            onClick={() => void savePng(answer, fileName([name], 'png'))}
          >
            PNG
          </button>
        </figcaption>
      )}
    </figure>
  );
}
