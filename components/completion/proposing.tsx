import { useEffect, useState } from 'preact/hooks';
import type { ProposeForm, ProposeFormProps } from './propose-form.tsx';

/** The form for a proposal, loaded when somebody proposes something: few do, and the popup opens many times a day. */
export function Proposing(props: ProposeFormProps) {
  const [Form, setForm] = useState<typeof ProposeForm>();
  useEffect(() => void import('./propose-form.tsx').then((loaded) => setForm(() => loaded.ProposeForm)), []);
  return Form === undefined ? null : <Form {...props} />;
}
