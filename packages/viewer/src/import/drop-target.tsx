import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { go, href } from '../state/route.ts';
import { setFile } from './current-file.ts';

/** Takes files that are dropped anywhere on the page. */
export function DropTarget(): VNode | null {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    // Leaving an element inside the page comes with another element; leaving the page does not.
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      setFile(file);
      go(href(['import']));
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? <div class="drop-here">Drop the file to see what is in it</div> : null;
}
