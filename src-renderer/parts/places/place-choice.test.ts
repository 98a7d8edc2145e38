import { describe, expect, test } from 'vitest';
import { place, type Place } from '../../../src-shared/model/place.ts';
import { advisedPlace, folderBeside, folderOn, placeOf, sortPlaces } from './place-choice.ts';

const aPlace = (mountPath: string, more: Partial<Place> = {}): Place =>
  place.parse({
    id: mountPath,
    name: mountPath,
    mountPath,
    freeBytes: 100,
    totalBytes: 1000,
    kind: 'removable',
    isSystemDisk: false,
    isReadOnly: false,
    fileSystem: 'ext4',
    ...more,
  });

const system = aPlace('/', { kind: 'internal', isSystemDisk: true, freeBytes: 900 });
const blue = aPlace('/media/anna/Blue');
const second = aPlace('/data', { kind: 'internal', freeBytes: 500 });
const share = aPlace('/mnt/nas', { kind: 'network', freeBytes: 5000 });

describe('the choice of a drive', () => {
  test('puts drives of their own first and this computer’s disk last', () => {
    const order = sortPlaces([system, share, second, blue]).map((item) => item.mountPath);
    expect(order).toEqual(['/media/anna/Blue', '/data', '/mnt/nas', '/']);
  });

  test('advises the first that has room and can be written', () => {
    expect(advisedPlace([system, blue, second], 50)).toBe(blue);
    expect(advisedPlace([system, blue, second], 200)).toBe(second);
    expect(advisedPlace([{ ...blue, isReadOnly: true }, second], 50)).toBe(second);
  });

  test('never advises this computer’s own disk', () => {
    expect(advisedPlace([system], 1)).toBeNull();
  });
});

describe('the folder on a drive', () => {
  test('is in its root, on this computer’s disk in the home folder', () => {
    expect(folderOn(blue, '/home/anna')).toBe('/media/anna/Blue/TimeLocker');
    expect(folderOn(system, '/home/anna')).toBe('/home/anna/TimeLocker');
  });

  test('belongs to the drive that is mounted deepest above it', () => {
    expect(placeOf([system, blue], '/media/anna/Blue/TimeLocker')).toBe(blue);
    expect(placeOf([system, blue], '/home/anna')).toBe(system);
    expect(placeOf([blue], '/home/anna')).toBeNull();
  });

  test('gets the computer’s name when the first is taken, then a number', () => {
    const named = folderBeside('/media/anna/Blue/TimeLocker', 'laptop');
    expect(named).toBe('/media/anna/Blue/TimeLocker laptop');
    expect(folderBeside(named, 'laptop')).toBe('/media/anna/Blue/TimeLocker laptop 2');
  });
});
