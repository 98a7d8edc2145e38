export const ui = {
  'ui.show-password': 'Show what is typed',
  'ui.dismiss': 'Dismiss',
  'ui.technical-details': 'Technical details',
  'ui.copied': 'Copied',
  'ui.exact-bytes': '{bytes} bytes',
  'ui.picked': 'Selected',
  'ui.navigation': 'Sections',
  'ui.section.home': 'Home',
  'ui.section.timeline': 'Timeline',
  'ui.section.activity': 'Activity',
  'ui.section.settings': 'Settings',
  'ui.starting': 'TimeLocker is starting…',
  'ui.cannot-start': 'TimeLocker could not start',
  'ui.broken-page': 'This page has a fault',
  'ui.broken-page-text':
    'Your backups are not affected. Open the page again; if that does not help, close the window and open it again.',
  'ui.open-again': 'Open again',
} as const;
