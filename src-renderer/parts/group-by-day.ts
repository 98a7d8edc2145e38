/** Things of one local calendar day, in the order in which they came. */
export interface DayGroup<Item> {
  /** `2026-11-22` in local time. */
  readonly day: string;
  readonly items: readonly Item[];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The local calendar day of a moment, as `2026-11-22`. */
export function dayOf(moment: Date): string {
  return `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Local midnight of a day as {@link dayOf} writes it. */
export function dateOfDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** Groups things by local calendar day; neither days nor things are put in a new order, equal days are merged. */
export function groupByDay<Item>(
  items: readonly Item[],
  timeOf: (item: Item) => string,
): readonly DayGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const day = dayOf(new Date(timeOf(item)));
    const group = groups.get(day);
    if (group === undefined) groups.set(day, [item]);
    else group.push(item);
  }
  return [...groups].map(([day, grouped]) => ({ day, items: grouped }));
}

/** `Today`, `Yesterday`, `Friday, 20 November`; the year is named when it is another one. */
export function formatDay(day: string, now: Date, language: string): string {
  const date = dateOfDay(day);
  const today = dateOfDay(dayOf(now));
  const daysAgo = Math.round((today.getTime() - date.getTime()) / 86_400_000);
  if (daysAgo === 0 || daysAgo === 1) {
    const word = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-daysAgo, 'day');
    return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
  }
  const isThisYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
}
