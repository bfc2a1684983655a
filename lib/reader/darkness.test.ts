import { describe, expect, it } from 'vitest';
import { isLight } from './darkness';

describe('isLight', () => {
  it.each([
    ['rgb(255, 255, 255)', true],
    ['rgb(200, 204, 209)', true],
    ['rgba(236, 238, 240, 0.87)', true],
    ['color(srgb 0.9 0.9 0.9)', true],
    ['color(srgb 1 1 1 / 0.8)', true],
    ['rgb(0, 0, 0)', false],
    ['rgb(34, 34, 34)', false],
    ['rgb(90, 100, 112)', false],
    ['color(srgb 0.1 0.1 0.1)', false],
    ['oklch(0.9 0.1 200)', false],
    ['', false],
  ])('%s: %s', (colour, light) => {
    expect(isLight(colour)).toBe(light);
  });
});
