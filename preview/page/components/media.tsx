import type { IllustrationProps, ImageProps } from '@hubspot/ui-extensions';
import { anchor } from './buttons.tsx';
import { Picture } from './picture.tsx';
import { useReaction } from './services.tsx';
import { useTrigger } from './trigger.tsx';

export function Image({ src, alt = '', width, height, href, onClick, overlay, testId }: ImageProps) {
  const react = useReaction(onClick);
  const trigger = useTrigger(overlay);
  const image = <img className="hs-image" src={src} alt={alt} width={width} height={height} data-test-id={testId} />;
  const click = (): void => {
    trigger.open();
    react('click');
  };
  if (href !== undefined) {
    return trigger.wrap(
      <a {...anchor(href)} aria-describedby={trigger.describedBy} onClick={click}>
        {image}
      </a>,
    );
  }
  if (onClick === undefined && trigger.hasPopup === undefined) return trigger.wrap(image);
  return trigger.wrap(
    <button type="button" className="hs-image-button" aria-describedby={trigger.describedBy} onClick={click}>
      {image}
    </button>,
  );
}

export function Illustration({ name, alt, width = 96, testId }: IllustrationProps) {
  return (
    <span role="img" aria-label={alt} data-test-id={testId}>
      <Picture of={name === 'lock' ? 'lock' : 'empty'} width={width} />
    </span>
  );
}
