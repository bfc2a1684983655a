import { useEffect, useState } from 'preact/hooks';

/** A part of the page that is loaded when it is first shown; `undefined` until it is there. */
export function useLazy<Part>(load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<{ readonly loaded: Part } | undefined>();
  useEffect(() => {
    let wanted = true;
    void load().then((loaded) => {
      if (wanted) setPart({ loaded });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return part?.loaded;
}
