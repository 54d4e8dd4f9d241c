// The app's pages: audits (its home), owners, and owner changes.
import { hubspot } from '@hubspot/ui-extensions';
import { PageRoutes, createPageRouter } from '@hubspot/ui-extensions/pages';
import { AuditPage } from './audit-page.tsx';
import { BulkChangesPage } from './bulk-changes-page.tsx';
import { Layout } from './layout.tsx';
import { OwnersPage } from './owners-page.tsx';

const Router = createPageRouter(
  <PageRoutes layoutComponent={Layout}>
    <PageRoutes.IndexRoute component={AuditPage} id="audit" />
    <PageRoutes.Route path="/owners" component={OwnersPage} id="owners" />
    <PageRoutes.Route path="/changes" component={BulkChangesPage} id="changes" />
    <PageRoutes.AnyRoute component={AuditPage} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <Router />);
