/** A field for a time of day: typed in any usual way ("930", "9:30"), kept as "HH:MM". */
import { TextInput, type TextInputProps } from '@mantine/core';
import { clockText, parseClock } from '../time/zone';

interface Props extends Omit<TextInputProps, 'onChange' | 'value'> {
  value: string;
  onChange: (text: string) => void;
}

export function TimeInput({ value, onChange, ...rest }: Props) {
  const tidy = () => {
    const minutes = parseClock(value);
    if (minutes !== null) onChange(clockText(minutes));
  };
  return (
    <TextInput
      dir="ltr"
      inputMode="numeric"
      placeholder="00:00"
      maxLength={5}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
      onBlur={tidy}
    />
  );
}
