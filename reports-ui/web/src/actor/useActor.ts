import { useLocalStorage } from '@mantine/hooks';

/** The name under which this browser's decisions are recorded; empty until someone has given it. */
export function useActor(): [string, (name: string) => void] {
  const [name, setName] = useLocalStorage({
    key: 'understudy.actor',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  return [name, (next: string) => setName(next.trim())];
}
