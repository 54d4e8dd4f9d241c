// The app's pages: audits (its home), and owners.
import { hubspot } from '@hubspot/ui-extensions';
import { PageRoutes, createPageRouter } from '@hubspot/ui-extensions/pages';
import { AuditPage } from './audit-page.tsx';
import { Layout } from './layout.tsx';
import { OwnersPage } from './owners-page.tsx';

const Router = createPageRouter(
  <PageRoutes layoutComponent={Layout}>
    <PageRoutes.IndexRoute component={AuditPage} id="audit" />
    <PageRoutes.Route path="/owners" component={OwnersPage} id="owners" />
    <PageRoutes.AnyRoute component={AuditPage} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <Router />);
