// SPDX-License-Identifier: Apache-2.0

/* Imported once by the entry of each face, so that components themselves stay free of effects. */
import './css/tokens.css';
import './css/base.css';
import './css/controls.css';
import './css/content.css';
import './css/path.css';
import './css/form.css';
import './css/shell.css';
