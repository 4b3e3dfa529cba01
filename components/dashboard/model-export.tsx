import { useState } from 'preact/hooks';
import type { ExportForm } from '../../lib/model/export/export-model.ts';
import type { Lost } from '../../lib/model/export/exported.ts';
import { type TextName, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Notice } from '../notice.tsx';
import { Select } from '../select.tsx';

const forms: Record<ExportForm, TextName> = {
  skillmark: 'exportSkillmark',
  xlsx: 'exportXlsx',
  csv: 'exportCsv',
  case: 'exportCase',
  ctdl: 'exportCtdl',
};

const parts: Record<Lost, TextName> = {
  identity: 'lostIdentity',
  policy: 'lostPolicy',
  courses: 'lostCourses',
  translations: 'lostTranslations',
};

interface ModelExportProps {
  /** Hands the model in use out in that form, and says what the form has no place for. */
  onExport: (form: ExportForm) => Promise<Lost[]>;
}

/** The model in use, in the forms that can be read. */
export function ModelExport({ onExport }: ModelExportProps) {
  const [form, setForm] = useState<ExportForm>('skillmark');
  const [lost, setLost] = useState<Lost[]>();
  const isForm = (value: string): value is ExportForm => Object.hasOwn(forms, value);
  return (
    <Card title={text('exportTitle')} class="stack" testId="model-export">
      <div class="export-row">
        <Select
          label={text('exportForm')}
          value={form}
          onChange={(value) => {
            setLost(undefined);
            if (isForm(value)) setForm(value);
          }}
          testId="export-form"
        >
          {Object.entries(forms).map(([value, name]) => (
            <option key={value} value={value}>
              {text(name)}
            </option>
          ))}
        </Select>
        <Button onPress={async () => setLost(await onExport(form))} testId="model-export-save">
          {text('exportSave')}
        </Button>
      </div>
      <div aria-live="polite">{lost !== undefined && <Told lost={lost} />}</div>
    </Card>
  );
}

function Told({ lost }: { lost: Lost[] }) {
  if (lost.length === 0) return <Notice tone="good">{text('exportWhole')}</Notice>;
  return (
    <Notice tone="calm" testId="export-lost">
      {text('exportLost')} {lost.map((part) => text(parts[part])).join('; ')}.
    </Notice>
  );
}
