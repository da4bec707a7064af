import { Link } from 'wouter';
import { pageWording } from '../wording/page.ts';
import { paths } from './paths.ts';

/** The name of the product, which leads home. */
export function Brand() {
  return (
    <Link href={paths.frontDoor} aria-label={pageWording.home}>
      {pageWording.product}
    </Link>
  );
}
