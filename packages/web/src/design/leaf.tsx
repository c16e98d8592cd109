/** The sign of the house, in the green of the day or of the night. */
export function Leaf({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path
        fill="var(--green)"
        d="M12 22v-8C6 14 3 10.500 3 5c5.500 0 8.400 2.300 9 6.500C12.600 8.300 15.500 6 21 6c0 5.500-3 8.500-8 8.500V22z"
      />
    </svg>
  );
}
