import { useEffect, useState, type DragEvent } from 'react';
import type { Fault } from '../../../../src-shared/model/fault.ts';
import { addDropped, chooseFolder, loadSources } from './source-actions.ts';

/** What the first step does besides showing the list: loading, adding, dropping. */
export function useWhatStep() {
  const [choiceFault, setChoiceFault] = useState<Fault | null>(null);
  const [refusedFiles, setRefusedFiles] = useState<readonly string[]>([]);
  const drop = useDrop(setRefusedFiles);
  useEffect(() => {
    void loadSources();
  }, []);
  return {
    choiceFault,
    refusedFiles,
    reload: () => void loadSources(),
    add: () => void chooseFolder().then(setChoiceFault),
    forgetRefused: () => {
      setRefusedFiles([]);
    },
    ...drop,
  };
}

function useDrop(onRefused: (names: readonly string[]) => void) {
  const [isDropping, setIsDropping] = useState(false);
  const dropHandlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      const isStillInside =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!isStillInside) setIsDropping(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsDropping(false);
      onRefused(addDropped(event.dataTransfer));
    },
  };
  return { isDropping, dropHandlers };
}
