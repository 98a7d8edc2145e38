import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useState } from 'react';

export interface VirtualRow {
  readonly index: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly height: number;
}

export interface VirtualRows {
  /** Goes to `ref` of the element that scrolls. */
  readonly attach: (element: HTMLDivElement | null) => void;
  /** Pixels of the list that are seen at once. */
  readonly viewHeight: number;
  readonly totalHeight: number;
  readonly visible: readonly VirtualRow[];
}

export interface VirtualRowsOptions {
  readonly count: number;
  readonly keyAt: (index: number) => string;
  readonly heightAt: (index: number) => number;
  /** A row that is always drawn and scrolled into view whenever it becomes another one; -1 for none. */
  readonly activeIndex?: number;
}

/** Which rows of a long list of known heights are drawn, and where. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, keyAt, heightAt, activeIndex = -1 } = options;
  const [scroller, attach] = useState<HTMLDivElement | null>(null);
  // The rows are made anew at each render anyway: nothing of the virtualizer is kept or handed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: heightAt,
    getItemKey: keyAt,
    overscan: 8,
    scrollPaddingStart: 40,
    scrollPaddingEnd: 8,
    // A screen reader must find the row that the focus stands on, even when it is scrolled away.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(activeIndex < 0 ? [] : [activeIndex])])].sort(
        (a, b) => a - b,
      ),
  });
  const reveal = useEffectEvent((index: number) => {
    if (index >= 0 && index < count) virtualizer.scrollToIndex(index, { align: 'auto' });
  });
  // Only another active row scrolls: the list itself may change under the person's hands.
  useEffect(() => {
    reveal(activeIndex);
  }, [activeIndex, scroller]);
  return {
    attach,
    viewHeight: virtualizer.scrollRect?.height ?? 400,
    totalHeight: virtualizer.getTotalSize(),
    visible: virtualizer
      .getVirtualItems()
      .filter(({ index }) => index < count)
      .map(({ index, start, size }) => ({ index, top: start, height: size })),
  };
}
