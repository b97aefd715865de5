import { Button, type ButtonProps, NavLink } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

/** Mantine's button as an anchor: what leads to a page must be a link, for screen readers and for "open in a new tab". */
function AnchorButton(props: ButtonProps & ComponentPropsWithRef<'a'>) {
  return <Button component="a" {...props} />;
}

/** Mantine's button and menu entry as typed router links. */
export const ButtonLink = createLink(AnchorButton);
export const NavLinkLink = createLink(NavLink<'a'>);
