import { Stack } from '@mantine/core';
import type { Look } from '../look.ts';
import { COLOURS, LAYOUTS, SIZES, colourNames, layoutNames, sizeNames } from '../look.ts';
import { Choice } from './choice.tsx';

interface LookTabProps {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

/** How what is shown is drawn. */
export function LookTab({ look, onChange }: LookTabProps): React.JSX.Element {
  return (
    <Stack gap="md">
      <Choice
        label="Size of nodes"
        value={look.size}
        names={sizeNames}
        choices={SIZES}
        onChoose={(size) => {
          onChange({ ...look, size });
        }}
      />
      <Choice
        label="Colour of nodes"
        value={look.colour}
        names={colourNames}
        choices={COLOURS}
        onChoose={(colour) => {
          onChange({ ...look, colour });
        }}
      />
      <Choice
        label="Places of nodes"
        value={look.layout}
        names={layoutNames}
        choices={LAYOUTS}
        onChoose={(layout) => {
          onChange({ ...look, layout });
        }}
      />
    </Stack>
  );
}
