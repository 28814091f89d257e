/** The Files screens by address: the list, the preview of what was dropped, a register before its import, one document. */
import { Route, Switch } from 'wouter';
import { fromSegment, paths } from '../../app/paths';
import { DocumentScreen } from './document-screen';
import { FilesListScreen } from './files-list-screen';
import { ImportPreviewScreen } from './import-preview-screen';
import { RegisterScreen } from './register/register-screen';

export const FilesScreens = () => (
  <Switch>
    <Route path={paths.importPreview}>
      <ImportPreviewScreen />
    </Route>
    <Route path={paths.importRegister}>
      <RegisterScreen />
    </Route>
    <Route path={`${paths.files}/d/:docId`}>{({ docId }) => <DocumentScreen docId={fromSegment(docId)} />}</Route>
    <Route>
      <FilesListScreen />
    </Route>
  </Switch>
);
