import { Folder, FolderPlus, X } from 'lucide-react';
import type { ExcludePreset } from '../../../../src-shared/model/place.ts';
import type { MeasureNews } from '../../../parts/measure/measure-queue.ts';
import { fileNameOf } from '../../../parts/path-name.ts';
import { bytesWithPresets } from '../../../parts/measure/bytes-with-presets.ts';
import { useQuery } from '../../../parts/use-query.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { Banner, Button, Card, FaultMessage, IconButton, PathText, Section } from '../../../ui/index.ts';
import { ExcludesEditor } from './ExcludesEditor.tsx';
import { measureOf, sourceSizes, type SourceSizes } from './source-sizes.ts';
import { useMeasures } from './use-measures.ts';
import type { PlanEditor } from './use-plan-editor.ts';

interface FoldersEditorProps {
  readonly editor: PlanEditor;
  readonly typeId: string;
}

const noPresets: readonly ExcludePreset[] = [];

/** Which folders are backed up, how much they hold, and what is left out of them. */
export function FoldersEditor({ editor, typeId }: FoldersEditorProps) {
  const { t } = useText();
  const { form, addFolder } = editor;
  const presets = useQuery('sources.exclude-presets', typeId === 'target-folders' ? {} : null);
  const known = presets.phase === 'ready' ? presets.value.presets : noPresets;
  const allIds = presets.phase === 'ready' ? known.map(({ id }) => id) : null;
  const measures = useMeasures(form.folders, allIds, form.excludePatterns);
  const sizes = sourceSizes(form.folders, measures, form.excludePresets);
  if (typeId !== 'target-folders') return <Banner>{t('settings.plan.other-type')}</Banner>;
  return (
    <>
      <Section title={t('settings.plan.folders')} actions={<Total sizes={sizes} />}>
        <Card isFlush>
          <ul className="plan-folders">
            {form.folders.map((path) => (
              <FolderRow key={path} path={path} news={measures.get(path)} editor={editor} />
            ))}
          </ul>
          <div className="plan-folders__add">
            <Button size="small" icon={FolderPlus} onPress={addFolder}>
              {t('settings.plan.add-folder')}
            </Button>
          </div>
        </Card>
      </Section>
      {presets.phase === 'failed' && <FaultMessage fault={presets.fault} onRetry={presets.reload} />}
      <ExcludesEditor editor={editor} presets={known} sizes={sizes} />
    </>
  );
}

function Total({ sizes: { bytes, isComplete } }: { readonly sizes: SourceSizes }) {
  const texts = useText();
  return (
    <p className="plan-total tabular">
      {texts.t(isComplete ? 'settings.plan.total' : 'settings.plan.total-counting', {
        size: texts.bytes(bytes),
      })}
    </p>
  );
}

interface FolderRowProps {
  readonly path: string;
  readonly news: MeasureNews | undefined;
  readonly editor: PlanEditor;
}

function FolderRow({ path, news, editor: { form, change } }: FolderRowProps) {
  const { t } = useText();
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const name = fileNameOf(path);
  return (
    <li className="plan-folder">
      <div className="plan-folder__line">
        <Folder className="plan-folder__icon" size={20} strokeWidth={1.75} aria-hidden />
        <div className="plan-folder__words">
          <p className="plan-folder__name">{name}</p>
          <div className="plan-folder__path">
            <PathText path={path} homeFolder={homeFolder} />
          </div>
        </div>
        <p className="plan-folder__size tabular">
          <Size news={news} presetIds={form.excludePresets} />
        </p>
        <IconButton
          icon={X}
          label={t('settings.plan.remove-folder', { name })}
          onPress={() => {
            change({ folders: form.folders.filter((other) => other !== path) });
          }}
        />
      </div>
      {news?.kind === 'failed' && <FaultMessage fault={news.fault} tone="warning" />}
    </li>
  );
}

function Size({
  news,
  presetIds,
}: {
  readonly news: MeasureNews | undefined;
  readonly presetIds: readonly string[];
}) {
  const { t, bytes } = useText();
  const measure = measureOf(news);
  if (measure === null) return news?.kind === 'failed' ? null : t('welcome.what.queued');
  const size = bytes(bytesWithPresets(measure, presetIds));
  return news?.kind === 'counting'
    ? t('welcome.what.counting', { size })
    : t('welcome.what.count', { size, count: measure.files });
}
