import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

type Props = AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;
const Linked = createLink((props: Props) => <Anchor {...props} />);

/** A link in a sentence to another page of the app, with typed address and parameters. */
export const TextLink: LinkComponent<(props: Props) => React.ReactNode> = (props) => <Linked preload="intent" {...props} />;
