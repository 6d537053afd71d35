import { useEffect, useState } from 'preact/hooks';

/** The same width as in the style sheets. */
const narrow = matchMedia('(max-width: 720px)');

/** Whether the page is as narrow as a phone: pictures are drawn smaller, so that their texts stay legible. */
export function useNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(narrow.matches);
  useEffect(() => {
    const update = (): void => setIsNarrow(narrow.matches);
    narrow.addEventListener('change', update);
    return () => narrow.removeEventListener('change', update);
  }, []);
  return isNarrow;
}
