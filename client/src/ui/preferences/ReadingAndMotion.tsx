import { uiWording } from '../../wording/ui.ts';
import { Checkbox } from '../field/Checkbox.tsx';
import { RadioGroup } from '../field/RadioGroup.tsx';
import { Stack } from '../layout/Page.tsx';
import { preferences, usePreferences } from './current.ts';
import { SCHEMES, TEXT_SIZES } from './preferences.ts';

const words = uiWording.preferences;

/** The settings of how this person reads. Put it in a Panel or Dialog titled `uiWording.preferences.title`. */
export function ReadingAndMotion() {
  const { scheme, textSize, contrast, calm, shortcuts } = usePreferences();
  return (
    <Stack>
      <p>{words.intro}</p>
      <RadioGroup
        label={words.scheme}
        look="segmented"
        choices={SCHEMES.map((value) => ({ value, label: words.schemes[value] }))}
        value={scheme}
        onChange={(value) => preferences.change({ scheme: value })}
      />
      <RadioGroup
        label={words.textSize}
        look="segmented"
        choices={TEXT_SIZES.map((value) => ({ value, label: words.textSizes[value] }))}
        value={textSize}
        onChange={(value) => preferences.change({ textSize: value })}
      />
      <div>
        <Checkbox
          label={words.contrast}
          hint={words.contrastHint}
          checked={contrast}
          onChange={(event) => preferences.change({ contrast: event.target.checked })}
        />
        <Checkbox
          label={words.calm}
          hint={words.calmHint}
          checked={calm}
          onChange={(event) => preferences.change({ calm: event.target.checked })}
        />
        <Checkbox
          label={words.shortcuts}
          hint={words.shortcutsHint}
          checked={shortcuts}
          onChange={(event) => preferences.change({ shortcuts: event.target.checked })}
        />
      </div>
    </Stack>
  );
}
