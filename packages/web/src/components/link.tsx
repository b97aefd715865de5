import { Button, NavLink } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** Mantine's button and menu entry as typed router links. */
export const ButtonLink = createLink(Button<'a'>);
export const NavLinkLink = createLink(NavLink<'a'>);
