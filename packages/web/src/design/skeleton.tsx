import './skeleton.css';

/** The shape of a list while it is on its way. @param label says what is coming, for who cannot see the shape */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div className="skeleton">
      <output className="unseen">{label}</output>
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <div key={row}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
