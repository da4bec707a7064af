import { Link } from 'wouter';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { pageWording } from '../wording/page.ts';

export function NotFoundPage() {
  const { title, text, home } = pageWording.notFound;
  return (
    <main>
      <PageHeading title={title} />
      <p>{text}</p>
      <Link href={paths.frontDoor}>{home}</Link>
    </main>
  );
}
