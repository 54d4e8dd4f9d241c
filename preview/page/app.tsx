import { useState } from 'react';
import type { ReactNode } from 'react';
import { AppPageFrame } from './app-page.tsx';
import { MarketplaceGate } from './marketplace-gate.tsx';
import { Notices, useNotices } from './notices.tsx';
import { changeStandIns } from './page-api.ts';
import type { StandInChange } from './page-api.ts';
import type { Boot, StandInChoices } from './page-data.ts';
import { Picker } from './picker.tsx';
import { RecordPage } from './record-page.tsx';
import { EDITION, pathOf, useRoute } from './route.ts';
import { StandInsPanel } from './stand-ins-panel.tsx';
import { TopBar } from './top-bar.tsx';

export function App({ boot }: { boot: Boot }) {
  const { record: current, appPage, path, go } = useRoute(boot.records);
  const [pickerOpen, setPickerOpen] = useState(false);
  const [standInsOpen, setStandInsOpen] = useState(false);
  const [choices, setChoices] = useState(boot.standIns);
  const [generation, setGeneration] = useState(0);
  const { notices, add, close } = useNotices();

  const reloadCard = (): void => setGeneration((before) => before + 1);
  const change = (wanted: StandInChange): void =>
    void changeStandIns(wanted).then(
      (now) => {
        setChoices(now);
        reloadCard();
      },
      (error: unknown) => add({ type: 'danger', message: error instanceof Error ? error.message : String(error) }),
    );

  const main = (of: Boot): ReactNode => {
    if (appPage !== null)
      return (
        <AppPageFrame
          key={appPage}
          boot={of}
          page={appPage}
          path={path}
          go={go}
          generation={generation}
          onReload={reloadCard}
          notify={add}
        />
      );
    if (current === null)
      return (
        <main className="record-missing">
          <h1>No such record</h1>
          <p>This address names none of the sample records. Choose one from the list.</p>
        </main>
      );
    return (
      <RecordPage
        key={pathOf(current)}
        boot={of}
        listed={current}
        generation={generation}
        onReloadCard={reloadCard}
        notify={add}
      />
    );
  };

  return (
    <>
      <TopBar
        pickerOpen={pickerOpen}
        onPicker={() => setPickerOpen(!pickerOpen)}
        standInsOpen={standInsOpen}
        onStandIns={() => setStandInsOpen(!standInsOpen)}
        switched={switchedIn(choices)}
        path={path}
      />
      {standInsOpen && <StandInsPanel choices={choices} onChange={change} />}
      <div className="page">
        <Picker
          records={boot.records}
          current={current}
          open={pickerOpen}
          onPick={(record) => {
            go(pathOf(record));
            setPickerOpen(false);
          }}
        />
        {EDITION === 'function' ? main(boot) : <MarketplaceGate boot={boot}>{main}</MarketplaceGate>}
      </div>
      <Notices notices={notices} onClose={close} />
    </>
  );
}

function switchedIn({ orgs, org, faults, set }: StandInChoices): number {
  const works = faults[0]?.value;
  return Object.values(set).filter((fault) => fault !== works).length + (org === orgs[0]?.value ? 0 : 1);
}
