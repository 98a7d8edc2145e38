/** Why a place cannot be reached, as the window and the command line say it. */
export const connectionFaults = {
  'fault.repository.host-not-found.title': 'Der Name des Servers ist unbekannt',
  'fault.repository.host-not-found.explanation':
    'Unter diesem Namen antwortet kein Computer. Vielleicht ist er falsch geschrieben oder das Netzwerk fehlt.',
  'fault.repository.host-not-found.next': 'Name und Netzwerkverbindung prüfen, dann erneut versuchen.',
  'fault.repository.port-closed.title': 'Der Server antwortet an diesem Port nicht',
  'fault.repository.port-closed.explanation':
    'Der Computer ist erreichbar, aber an diesem Port nimmt nichts Verbindungen an.',
  'fault.repository.port-closed.next': 'Port prüfen und ob der Dienst auf dem Server läuft.',
  'fault.repository.tls-not-trusted.title': 'Der Verbindung wird nicht vertraut',
  'fault.repository.tls-not-trusted.explanation':
    'Dem Zertifikat des Servers vertraut dieser Computer nicht, oder der Server spricht unter dieser Adresse kein TLS.',
  'fault.repository.tls-not-trusted.next':
    'Adresse prüfen. Für einen eigenen Server dessen Zertifikat in den erweiterten Einstellungen angeben.',
  'fault.repository.credentials-refused.title': 'Der Server hat die Anmeldung abgelehnt',
  'fault.repository.credentials-refused.explanation':
    'Benutzername, Schlüssel oder Passwort werden dort nicht angenommen.',
  'fault.repository.credentials-refused.next':
    'Anmeldedaten prüfen; vielleicht sind sie abgelaufen oder wurden geändert.',
  'fault.repository.host-key-unknown.title': 'Dieser Server ist noch nicht bekannt',
  'fault.repository.host-key-unknown.explanation':
    'Er zeigt einen Schlüssel, der auf diesem Computer noch nicht bestätigt wurde.',
  'fault.repository.host-key-unknown.next':
    'Den Fingerabdruck mit dem des Serverbetreibers vergleichen und dann bestätigen.',
  'fault.repository.host-key-changed.title': 'Der Schlüssel des Servers hat sich geändert',
  'fault.repository.host-key-changed.explanation':
    'Es ist nicht der Schlüssel, der früher bestätigt wurde. Der Server wurde neu eingerichtet, oder jemand steht dazwischen.',
  'fault.repository.host-key-changed.next':
    'Erst verbinden, wenn der neue Fingerabdruck vom Betreiber bestätigt ist.',
} as const;
