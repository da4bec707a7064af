import { type FormEvent, useRef, useState } from 'react';
import { signIn } from '../api/organiser.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useAct } from '../page/use-act.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Stack } from '../ui/layout/Page.tsx';
import { organiserWording as words } from '../wording/organiser.ts';

interface SignInFormProps {
  readonly onSignedIn: () => void;
}

/** The organiser key, typed or pasted. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const [key, setKey] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { run, busy, failure } = useAct();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const typed = key.trim();
    setMissing(typed === '');
    if (typed === '') {
      field.current?.focus();
      return;
    }
    if ((await run(() => signIn(typed))).ok) onSignedIn();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack>
        {failure && <FailureBanner failure={failure} />}
        <TextField
          ref={field}
          big
          type="password"
          label={words.key}
          error={missing && words.keyMissing}
          value={key}
          onChange={(event) => setKey(event.target.value)}
          maxLength={200}
          autoComplete="current-password"
        />
        <Button type="submit" variant="primary" size="large" wide busy={busy}>
          {busy ? words.signingIn : words.signIn}
        </Button>
      </Stack>
    </form>
  );
}
