import { useEffect, useState } from 'react';

const typingPauseMs = 300;

/** A value as it was when it last stayed the same for a moment; at first the value itself. For what is typed. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSettled(value);
    }, typingPauseMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
