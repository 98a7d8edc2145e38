/** What can go wrong with plugins, as the window and the command line say it. */
export const pluginFaults = {
  'fault.target.device-absent.title': 'Das Gerät ist nicht verbunden',
  'fault.target.device-absent.explanation': 'Was gesichert werden soll, ist gerade nicht erreichbar.',
  'fault.target.device-absent.next': 'Das Gerät verbinden; danach geht es weiter.',
  'fault.target.needs-person.title': 'Erst ist eine Bestätigung nötig',
  'fault.target.needs-person.explanation': 'Das Gerät oder Programm wartet auf eine Antwort.',
  'fault.target.needs-person.next': 'Tun, was dort verlangt wird, dann erneut starten.',
  'fault.target.program-failed.title': 'Das Programm, das die Daten liefert, ist gescheitert',
  'fault.target.program-failed.explanation':
    'Es endete mit einem Fehler; deshalb entstand kein Sicherungsstand.',
  'fault.target.program-failed.next': 'Technische Details lesen, die Ursache beheben und erneut starten.',
  'fault.plugin.manifest-invalid.title': 'Die Beschreibung der Erweiterung stimmt nicht',
  'fault.plugin.manifest-invalid.explanation': 'Ihre plugin.json enthält einen Fehler.',
  'fault.plugin.manifest-invalid.next': 'Beim Autor der Erweiterung nach einer berichtigten Fassung fragen.',
  'fault.plugin.package-invalid.title': 'Das ist keine Erweiterung, die installiert werden kann',
  'fault.plugin.package-invalid.explanation':
    'Das Paket ist beschädigt, zu groß oder enthält Dateien, die nicht in eine Erweiterung gehören.',
  'fault.plugin.package-invalid.next': 'Das Paket erneut von einer vertrauenswürdigen Stelle holen.',
  'fault.plugin.needs-newer-app.title': 'Die Erweiterung braucht ein neueres TimeLocker',
  'fault.plugin.needs-newer-app.explanation':
    'Sie wurde für eine Version gemacht, die diese hier nicht kennt.',
  'fault.plugin.needs-newer-app.next':
    'TimeLocker aktualisieren oder eine ältere Fassung der Erweiterung installieren.',
  'fault.plugin.needs-permission.title': 'Die Erweiterung wartet auf eine Erlaubnis',
  'fault.plugin.needs-permission.explanation': 'Sie verlangt einen Zugriff, der noch nicht erlaubt wurde.',
  'fault.plugin.needs-permission.next':
    'Die Erweiterung öffnen, ihre Wünsche lesen und sie erlauben oder die Erweiterung entfernen.',
  'fault.plugin.unknown.title': 'Diese Erweiterung ist nicht installiert',
  'fault.plugin.unknown.explanation': 'Eine Erweiterung dieses Namens gibt es hier nicht.',
  'fault.plugin.unknown.next': 'In der Liste der Erweiterungen nachsehen.',
  'fault.plugin.disabled.title': 'Die Erweiterung ist ausgeschaltet',
  'fault.plugin.disabled.explanation': 'Was damit eingerichtet wurde, wartet, bis sie wieder an ist.',
  'fault.plugin.disabled.next': 'Die Erweiterung einschalten.',
  'fault.plugin.crashed.title': 'Die Erweiterung wurde unerwartet beendet',
  'fault.plugin.crashed.explanation': 'Sie endete mitten in der Arbeit. Gesichertes ist nicht betroffen.',
  'fault.plugin.crashed.next':
    'Erneut versuchen. Geschieht es wieder, die Erweiterung aktualisieren oder entfernen.',
  'fault.plugin.timed-out.title': 'Die Erweiterung hat nicht rechtzeitig geantwortet',
  'fault.plugin.timed-out.explanation': 'Sie wurde beendet, damit sie nichts aufhält.',
  'fault.plugin.timed-out.next':
    'Erneut versuchen. Geschieht es wieder, die Erweiterung aktualisieren oder entfernen.',
  'fault.plugin.misbehaved.title': 'Die Erweiterung hat eine Regel verletzt',
  'fault.plugin.misbehaved.explanation': 'Sie hat Unerlaubtes oder zu viel geantwortet und wurde beendet.',
  'fault.plugin.misbehaved.next': 'Die Erweiterung aktualisieren oder entfernen.',
  'fault.plugin.program-missing.title': 'Ein Programm fehlt',
  'fault.plugin.program-missing.explanation':
    'Ein Programm wird dafür gebraucht und ist auf diesem Computer nicht vorhanden.',
  'fault.plugin.program-missing.next': 'Das Programm installieren, dann erneut versuchen.',
} as const;
