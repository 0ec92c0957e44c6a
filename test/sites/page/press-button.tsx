/** @jsxImportSource react */
import type { HTMLAttributes } from 'react';

interface PressButtonProps extends HTMLAttributes<HTMLDivElement> {
  disabled?: boolean;
  onPress: () => void;
}

/** Meta's button: a `div`, to which the keyboard gives no native click. */
export function PressButton({ disabled = false, onPress, ...attributes }: PressButtonProps) {
  return (
    <div
      role="button"
      tabIndex={disabled ? -1 : 0}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
      onKeyDown={(event) => {
        if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onPress();
      }}
      {...attributes}
    />
  );
}
