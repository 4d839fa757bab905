import { SegmentedControl, Text } from '@mantine/core';
import styles from './choice.module.css';

interface ChoiceProps<Name extends string> {
  readonly label: string;
  /** `undefined` where none of the choices describes what is set. */
  readonly value: Name | undefined;
  readonly names: readonly Name[];
  readonly choices: Readonly<Record<Name, { readonly label: string; readonly description: string }>>;
  readonly otherwise?: string;
  readonly onChoose: (name: Name) => void;
}

/** One of a few, with a line that says what the chosen one means. */
export function Choice<Name extends string>({
  label,
  value,
  names,
  choices,
  otherwise,
  onChoose,
}: ChoiceProps<Name>): React.JSX.Element {
  return (
    <div>
      <Text className={styles['label'] ?? ''}>{label}</Text>
      <SegmentedControl<Name | ''>
        fullWidth
        size="xs"
        aria-label={label}
        classNames={{ label: styles['option'] ?? '' }}
        data={names.map((name) => ({ value: name, label: choices[name].label }))}
        value={value ?? ''}
        onChange={(name) => {
          if (name !== '') onChoose(name);
        }}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {value === undefined ? otherwise : choices[value].description}
      </Text>
    </div>
  );
}
