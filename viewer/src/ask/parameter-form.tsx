import { TextInput } from '@mantine/core';
import styles from './ask-panel.module.css';

interface ParameterFormProps {
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, { readonly description: string }>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
  readonly onRun: () => void;
}

/** A field for each `$parameter` of the query. */
export function ParameterForm({
  names,
  values,
  descriptions,
  onChange,
  onRun,
}: ParameterFormProps): React.JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <form
      className={styles['parameters']}
      aria-label="Parameters"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      {names.map((name) => (
        <TextInput
          key={name}
          size="xs"
          label={`$${name}`}
          description={descriptions[name]?.description}
          value={values[name] ?? ''}
          onChange={(event) => {
            onChange({ ...values, [name]: event.currentTarget.value });
          }}
        />
      ))}
      <button type="submit" hidden />
    </form>
  );
}

/** The names of the parameters of a query, in the order they come; none of its strings and comments. */
export function findParameters(query: string): readonly string[] {
  const bare = query.replace(
    /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu,
    ' ',
  );
  return [...new Set([...bare.matchAll(/\$(\w+)/gu)].map((match) => match[1] ?? ''))];
}

/** What was typed: JSON where it is a number, a list, a map or true, false and null, else text. */
export function parseParameter(text: string): unknown {
  if (!/^\s*(?:[[{]|-?\d|true\s*$|false\s*$|null\s*$)/u.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
