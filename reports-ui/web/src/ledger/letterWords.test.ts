import { expect, test } from 'vitest';
import type { DeadLetter } from '../api/deadLetters';
import { lettersNote, retried } from './letterWords';

const letter: DeadLetter = {
  position: '1@17',
  topic: 'a',
  reason: 'no Smile record: it is empty',
  proxy: 'edge-1',
  endpoint: 'GET /orders/{id}',
  deadAt: null,
  retry: null,
  answer: null,
};

test('a list that leaves some out says how many there are', () => {
  expect(lettersNote({ total: 1, letters: [letter] })).toBe('records that nobody could read');
  expect(lettersNote({ total: 7, letters: [letter] })).toContain('newest 1 of 7');
});

test('an order that waits, and one that changed nothing, are told apart', () => {
  expect(retried(letter)).toBe('');
  expect(retried({ retry: 3, answer: null })).toBe('waits for a worker');
  expect(retried({ retry: 3, answer: 'it is empty' })).toBe('still dead: it is empty');
});
