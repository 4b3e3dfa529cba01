import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/progress.css';
import '../../components/field.css';
import '../../components/completion/completion.css';
import '../../components/completion/evidence-files.css';
import '../../components/dashboard/dashboard.css';
import '../../components/dashboard/history.css';
import '../../components/dashboard/model-import.css';
import '../../components/dashboard/badge.css';
import '../../components/dashboard/welcome.css';
import { render } from 'preact';
import { prepareDocument } from '../../components/prepare-document.ts';
import { DashboardApp } from './dashboard-app.tsx';

render(<DashboardApp />, prepareDocument());
