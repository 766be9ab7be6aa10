import { Button, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';

const NEXT: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const SIGN: Record<MantineColorScheme, string> = { auto: '◐', light: '○', dark: '●' };

/** Follows the system until someone chooses; the third press follows the system again. */
export function ColorSchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const words = colorScheme === 'auto' ? 'as the system' : colorScheme;
  return (
    <Button variant="default" size="compact-sm" onClick={() => setColorScheme(NEXT[colorScheme])}>
      <span aria-hidden="true">{SIGN[colorScheme]}&nbsp;</span>
      Colours: {words}
    </Button>
  );
}
