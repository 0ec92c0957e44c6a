/** @jsxImportSource react */
import { parameter } from '../page/navigation.ts';

export function Avatar({ handle }: { handle: string }) {
  return (
    <div data-testid={`UserAvatar-Container-${handle}`} className="avatar">
      <span aria-hidden="true">{handle.slice(0, 1).toUpperCase()}</span>
    </div>
  );
}

/** Whose account is in use: the address's `account`. */
export function ownHandle(): string {
  return parameter('account') ?? 'hangonkaupunki';
}
