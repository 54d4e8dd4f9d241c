/** Small drawings of ours for HubSpot's illustrations; beside words that say the same. */
const DRAWINGS = {
  error: 'M24 6l19 34H5zM24 18v11M24 34h.01',
  support: 'M10 26v-4a14 14 0 0 1 28 0v4M10 26h5v9h-5zM33 26h5v9h-5zM38 35c0 5-5 7-10 7',
  lock: 'M11 21h26v20H11zM16 21v-5a8 8 0 0 1 16 0v5M24 29v5',
  empty: 'M6 40h36M11 40V26h6v14M21 40V14h6v26M31 40V20h6v20',
} as const;

export function Picture({ of, width = 56 }: { of: keyof typeof DRAWINGS; width?: number }) {
  return (
    <svg className="hs-picture" viewBox="0 0 48 48" width={width} height={width} aria-hidden>
      <path d={DRAWINGS[of]} />
    </svg>
  );
}
