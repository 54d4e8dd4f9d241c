import type { AllDistances } from '@hubspot/ui-extensions';

/**
 * Joins class names; what is falsy is left out.
 *
 * @example classes('hs-button', disabled && 'is-disabled')
 */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}

const SHORT: Readonly<Record<string, string>> = {
  'extra-small': 'xs',
  small: 'sm',
  medium: 'md',
  large: 'lg',
  'extra-large': 'xl',
};

/** HubSpot's two spellings of a size ("small" and "sm") as the short one. */
export function short(size: string): string {
  return SHORT[size] ?? size;
}

const PIXELS: Readonly<Record<string, number>> = { flush: 0, xs: 4, sm: 8, md: 16, lg: 24, xl: 32 };

/** A distance of HubSpot's as a CSS length. */
export function distance(size: AllDistances): string {
  return `${PIXELS[short(size)] ?? 0}px`;
}
