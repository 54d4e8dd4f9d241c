import { useId } from 'react';
import type { Choice, StandInChoices } from './page-data.ts';
import type { StandInChange } from './page-api.ts';

interface StandInsPanelProps {
  choices: StandInChoices;
  onChange: (change: StandInChange) => void;
}

/** Switches what the two systems say, and how badly they behave. The card is loaded anew after each. */
export function StandInsPanel({ choices, onChange }: StandInsPanelProps) {
  return (
    <section id="stand-ins" className="stand-ins" aria-label="Stand-ins">
      <div className="stand-ins-head">
        <p>What the two systems say, and how they misbehave. The card is loaded anew after each change.</p>
        <button
          type="button"
          className="hs-button hs-button--secondary hs-button--sm"
          onClick={() => onChange({ reset: true })}
        >
          Reset everything
        </button>
      </div>
      <div className="stand-ins-grid">
        <Switch
          label="Salesforce org"
          options={choices.orgs}
          value={choices.org}
          onChange={(org) => onChange({ org })}
        />
        {choices.requestKinds.map(({ value: kind, label }) => (
          <Switch
            key={kind}
            label={label}
            options={choices.faults}
            value={choices.set[kind] ?? choices.faults[0]?.value ?? ''}
            onChange={(value) => onChange({ fault: { kind, value } })}
          />
        ))}
      </div>
    </section>
  );
}

function Switch({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const switched = value !== options[0]?.value;
  return (
    <div className={switched ? 'switch is-switched' : 'switch'}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="hs-control" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
