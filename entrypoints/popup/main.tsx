import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/progress.css';
import '../../components/field.css';
import '../../components/completion/completion.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { prepareDocument } from '../../components/prepare-document.ts';
import { PopupApp } from './popup-app.tsx';

render(<PopupApp />, prepareDocument());
