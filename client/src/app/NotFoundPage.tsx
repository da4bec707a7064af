import { Link } from 'wouter';
import { Brand } from '../page/Brand.tsx';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { buttonLook } from '../ui/button/Button.tsx';
import { Page, TopBar } from '../ui/layout/Page.tsx';
import { pageWording } from '../wording/page.ts';
import styles from './app.module.css';

export function NotFoundPage() {
  const { title, text, home } = pageWording.notFound;
  return (
    <Page bar={<TopBar brand={<Brand />} />} width="narrow">
      <div className={styles.message}>
        <PageHeading title={title} />
        <p>{text}</p>
        <Link href={paths.frontDoor} className={buttonLook({ variant: 'primary', size: 'normal' })}>
          {home}
        </Link>
      </div>
    </Page>
  );
}
