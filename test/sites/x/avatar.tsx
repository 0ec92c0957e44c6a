/** @jsxImportSource react */
export function Avatar({ handle }: { handle: string }) {
  return (
    <div data-testid={`UserAvatar-Container-${handle}`} className="avatar">
      <span aria-hidden="true">{handle.slice(0, 1).toUpperCase()}</span>
    </div>
  );
}
