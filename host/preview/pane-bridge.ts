import { bridgePane } from '../clients/pane-bridge';

bridgePane();
