import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PictureProps {
  /** Escaped by what draws it. Undefined while the first one is drawn. */
  readonly svg: string | undefined;
  readonly fault?: string | undefined;
  readonly isPending?: boolean;
  /** Index of the site to point out. */
  readonly selected?: number | undefined;
  readonly onSite?: ((index: number) => void) | undefined;
  readonly kind: 'map' | 'chart';
}

const PADDING = 4;

/** A picture as SVG, with sites that can be clicked. */
export function Picture({ svg, fault, isPending = false, selected, onSite, kind }: PictureProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const old of box.current?.querySelectorAll('[data-selection]') ?? []) old.remove();
    if (selected === undefined || box.current === null) return;
    const dot = box.current.querySelector<SVGGraphicsElement>(`[data-index="${selected}"]`);
    if (dot !== null) pointOut(dot);
  }, [svg, selected]);
  if (fault !== undefined) return <p class={`picture ${kind} muted`}>{fault}</p>;
  if (svg === undefined) return <div class={`picture ${kind} empty`} aria-busy="true" />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table offers the same sites to the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      ref={box}
      class={`picture ${kind}`}
      aria-busy={isPending}
      onClick={({ target }) => {
        const index =
          target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : undefined;
        if (index !== undefined && index !== null) onSite?.(Number(index));
      }}
      // What draws it escapes all texts.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

/** A ring round a dot. */
function pointOut(dot: SVGGraphicsElement): void {
  const { x, y, width, height } = dot.getBBox();
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  const attributes = {
    'data-selection': '',
    cx: x + width / 2,
    cy: y + height / 2,
    r: Math.max(width, height) / 2 + PADDING,
  };
  for (const [name, value] of Object.entries(attributes)) ring.setAttribute(name, String(value));
  const transform = dot.getAttribute('transform');
  if (transform !== null) ring.setAttribute('transform', transform);
  dot.after(ring);
}
